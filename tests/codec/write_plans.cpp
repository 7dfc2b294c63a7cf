// Writes game plans of many kinds into a folder, for a validator that knows nothing of this program.
#include "codec/plan_codec.hpp"
#include "tests/support/filled_plan.hpp"

#include <fstream>

int main(int count, char** args)
{
    using namespace fyr;
    if (count != 2) return 2;
    const auto write = [&](const std::string& name, const Plan& plan, const PlanFileHead& head) {
        std::ofstream file(std::string(args[1]) + "/" + name + "." + std::string(name_of(head.level)) + ".json", std::ios::binary);
        file << write_plan(plan, head);
        return file.good();
    };
    bool good = true;
    for (const ExportLevel level : {ExportLevel::overview, ExportLevel::full})
        for (std::uint64_t seed = 1; seed <= 30; ++seed) {
            test::Random random(seed);
            const Subject subject = seed % 2 == 0 ? Subject::fictive : Subject::real;
            good = write("plan" + std::to_string(seed), test::filled_plan(random), {level, subject, seed, 1'780'300'800'000}) && good;
        }
    return good ? 0 : 1;
}
