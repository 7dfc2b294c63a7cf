// The way into the program: which word of the command line, with which assets, clock and stores.
#include "domain/calendar.hpp"
#include "domain/zone_trust.hpp"
#include "platform/files.hpp"
#include "platform/private_memory.hpp"
#include "platform/system_clock.hpp"
#include "platform/zone_file.hpp"
#include "shell/console.hpp"
#include "shell/end_signals.hpp"
#include "shell/own_files.hpp"
#include "shell/worlds.hpp"
#include "stores.hpp"
#include "wall.hpp"

#include <cstdio>
#include <utility>

namespace {

using namespace fyr;

int run(const Options& options, const Assets& assets)
{
    const SystemClock clock;
    const Stamp real = clock.now(); // what the log is stamped with, whatever --now says
    Stamp start = real;
    std::optional<Stamp> frozen;
    if (!options.now.empty()) {
        const auto now = parse_moment_earlier(options.now);
        if (!now) return Console(options, assets).trouble({"cli.now", {{"value", options.now}}}), exit_wrong_use;
        frozen = start = *now;
    }
    const auto open = [&](const std::string& data_dir, StoreUse use) { return open_store(options, data_dir, use); };
    const auto book = [&](const std::string& data_dir, StoreUse use) { return open_book(options, data_dir, use); };
    const auto encrypted = [&](const std::string& data_dir) { return encrypt(options, data_dir); };
    if (const bool draws = options.verb == Verb::wall || options.verb == Verb::play || options.verb == Verb::demo || !options.png.empty(); draws && assets.no_fonts)
        return Console(options, assets).fail(*assets.no_fonts);
    if (const auto free = refuse_own_files(options); !free) return Console(options, assets).fail(free.error());
    switch (options.verb) {
    case Verb::wall: return run_wall(options, assets, clock, frozen);
    case Verb::play: return run_play(options, assets, open, book);
    case Verb::receive: return run_receive(options, assets, open, start);
    case Verb::export_board: return run_export(options, assets, open, book, {start, real});
    case Verb::import_board: return run_import(options, assets, open, start);
    case Verb::check: return run_check(options, assets, open, book);
    case Verb::purge: return run_purge(options, assets, open, book, real);
    case Verb::people: return run_people(options, assets, open, book, real);
    case Verb::log: return run_log(options, assets, book);
    case Verb::encrypt: return run_encrypt(options, assets, encrypted, open, book, real);
    case Verb::demo: return run_demo(options, assets, open);
    }
    return exit_wrong_use;
}

} // namespace

int main(int argc, char** argv)
{
    keep_memory_private();
    if (const auto zone = read_file(danish_zone_file, 1U << 20U); !zone || !is_sound_zone_file(*zone)) distrust_zone_file();
    const Parsed parsed = parse_options(argc, argv);
    if (parsed.exit) return *parsed.exit;
    Options options = parsed.options;
    if (options.data.empty() && options.verb != Verb::demo) { // never a folder that nobody named
        const auto words = load_strings(assets_folder(), options.lang == "en" ? Language::en : Language::da);
        std::fprintf(stderr, "fyrtaarn: %s\n", words ? words->text(Message{"cli.no_home", {}}).c_str() : "--data?");
        return exit_wrong_use;
    }
    if (options.verb == Verb::wall) hold_end_signals(); // before there is any thread; the other words may just be ended
    const std::string folder = folder_of(world_of(options), options.data);
    const bool writes = options.verb == Verb::wall || options.verb == Verb::receive; // the rest changes no data folder
    const bool keeps_copies = writes && is_ours(options, folder);
    const auto assets = load_assets(assets_folder(), options.data, keeps_copies);
    const Language language = options.lang == "en" ? Language::en : Language::da;
    if (assets) {
        for (const Message& warning : assets->warnings)
            std::fprintf(stderr, "fyrtaarn: %s\n", one_line(assets->strings(language).text(warning)).c_str());
        options.wall_data = std::exchange(options.data, folder); // both worlds hang on the same glass
        const int code = run(options, *assets);
        if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return code;
        std::fprintf(stderr, "fyrtaarn: %s\n", one_line(assets->strings(language).text(Message{"cli.output_full", {}})).c_str());
        return exit_store_or_screen; // whoever reads it must not take half of it for all
    }
    const auto words = load_strings(assets_folder(), language);
    const Message& m = assets.error().message; // without its words it is still better than silence
    std::fprintf(stderr, "fyrtaarn: %s\n", one_line(words ? words->text(m) : m.key).c_str());
    return exit_store_or_screen;
}
