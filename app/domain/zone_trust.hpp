// Whether the machine's zone file may be read at all: the library that reads it ends the program over one that is garbled.
#pragma once

namespace fyr {

/// From now on Danish time is counted by the rule of the European Union (calendar.hpp, offset_by_eu_rule). Before anything has been
/// asked of the calendar; main.cpp does it when platform/zone_file.hpp says that the file is not sound.
void distrust_zone_file();

} // namespace fyr
