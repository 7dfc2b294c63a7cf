#include "shell/rehearsal.hpp"

#include "codec/notification_codec.hpp"
#include "platform/files.hpp"
#include "platform/png.hpp"
#include "shell/new_id.hpp"

namespace fyr {

Rehearsal::Rehearsal(Journal& journal, const Assets& assets, const RehearsalOptions& options)
    : journal_(journal), assets_(assets), options_(options), clock_(options.start), session_(journal, assets.rules, new_id),
      screen_(options.width, options.height, clock_)
{
    screen_.paint_when_asked(); // by `shot`
}

Result<void> Rehearsal::begin()
{
    if (const auto recovered = recover(journal_, session_); !recovered) return recovered.error();
    AppOptions how;
    how.glass = options_.glass;
    how.training = options_.training;
    app_.emplace(screen_, session_, clock_, assets_, how, nullptr);
    return options_.shots.empty() ? Result<void>{} : make_folders(options_.shots);
}

Result<void> Rehearsal::receive(const std::string& file)
{
    constexpr std::string_view own = "assets:";
    const auto bytes = read_file(file.starts_with(own) ? assets_.folder + "/" + file.substr(own.size()) : file, max_notification_file_bytes);
    if (!bytes) return bytes.error();
    const Reading reading = read_notifications(*bytes, assets_.rules, clock_.now());
    std::vector<Command> commands;
    for (const Notification& n : reading.taken) commands.emplace_back(ReceiveNotification{n});
    const auto done = session_.dispatch_all(commands, clock_.now(), "play");
    if (!done) return done.error();
    if (!reading.refused.empty()) return Error{ErrorKind::rejected, reading.refused.front().message};
    return {};
}

Result<void> Rehearsal::play(std::string_view scenario)
{
    Stage stage{*app_, screen_, clock_, options_.shots, {}, {}};
    stage.write_picture = [](const std::string& file, const Image& image) -> Result<void> {
        const auto png = encode_png(image, {});
        return png ? write_file(file, *png) : Result<void>(png.error());
    };
    stage.receive = [&](const std::string& file) { return receive(file); };
    return fyr::play(stage, scenario);
}

} // namespace fyr
