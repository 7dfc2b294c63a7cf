// Writes boards of many kinds into a folder, for a validator that knows nothing of this program.
#include "codec/board_codec.hpp"
#include "tests/support/random_state.hpp"

#include <cstdio>
#include <fstream>

int main(int count, char** args)
{
    using namespace fyr;
    if (count != 2) return 2;
    const auto write = [&](const std::string& name, const State& state, ExportLevel level, Subject subject) {
        std::ofstream file(std::string(args[1]) + "/" + name + "." + std::string(name_of(level)) + ".json", std::ios::binary);
        file << encode_board(state, level, state.version(), 1'744'378'800'000, subject);
        return file.good();
    };
    bool good = true;
    for (const ExportLevel level : {ExportLevel::overview, ExportLevel::full}) {
        good = write("empty", State{}, level, Subject::real) && good;
        for (std::uint64_t seed = 1; seed <= 12; ++seed)
            good = write("board" + std::to_string(seed), test::random_state(seed, seed * 4), level,
                         seed % 2 == 0 ? Subject::fictive : Subject::real) && good;
    }
    return good ? 0 : 1;
}
