// The memory of the program holds the key of the data and what stands on the wall: nobody but root looks into it while it
// runs, and it leaves no picture of it behind when it ends.
#pragma once

namespace fyr {

/// From now on, for this process and its children: no core dump, however it ends and whatever the machine is set to; no debugger
/// and no /proc/PID/mem for other programs of the same user. Called first of all, by main.cpp.
void keep_memory_private();

} // namespace fyr
