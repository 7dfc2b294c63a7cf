#include "platform/picture_export.hpp"

#include "platform/soft_raster.hpp"

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace fyr {
namespace {

/// Bands made by several threads and taken in order by one.
class BandLine {
public:
    BandLine(const Drawing& drawing, std::uint32_t background, int threads)
        : drawing_(drawing), background_(background), rows_(png_band_rows(drawing.width)),
          count_((drawing.height + rows_ - 1) / rows_), ahead_(2 * threads)
    {
        for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
    }
    ~BandLine()
    {
        {
            const std::lock_guard lock(guard_);
            next_ = count_; // nothing more to begin
            ahead_ = count_;
        }
        changed_.notify_all();
        for (std::thread& thread : threads_) thread.join();
    }
    BandLine(const BandLine&) = delete;
    BandLine& operator=(const BandLine&) = delete;

    [[nodiscard]] int count() const { return count_; }

    /// Waits for band `taken`, `taken` + 1, … of the picture.
    PngBand take()
    {
        std::unique_lock lock(guard_);
        changed_.wait(lock, [this] { return made_.contains(taken_); });
        PngBand band = std::move(made_.extract(taken_).mapped());
        ++taken_;
        changed_.notify_all();
        return band;
    }

private:
    void work()
    {
        std::vector<std::uint32_t> pixels;
        std::unique_lock lock(guard_);
        while (true) {
            changed_.wait(lock, [this] { return next_ >= count_ || next_ < taken_ + ahead_; });
            if (next_ >= count_) return;
            const int band = next_++;
            lock.unlock();
            PngBand made = make(band, pixels);
            lock.lock();
            made_.emplace(band, std::move(made));
            changed_.notify_all();
        }
    }

    PngBand make(int band, std::vector<std::uint32_t>& pixels) const
    {
        const int top = band * rows_, bottom = std::min(drawing_.height, top + rows_);
        pixels.resize(static_cast<std::size_t>(drawing_.width) * static_cast<std::size_t>(rows_));
        const Canvas canvas{pixels.data(), drawing_.width, {0, top, drawing_.width, bottom}};
        fill(canvas, background_);
        raster(drawing_, canvas);
        return pack_png_band(pixels.data(), drawing_.width, drawing_.width, bottom - top, PngAlpha::none);
    }

    const Drawing& drawing_;
    const std::uint32_t background_;
    const int rows_, count_;
    std::mutex guard_;
    std::condition_variable changed_;
    int ahead_, next_ = 0, taken_ = 0;
    std::map<int, PngBand> made_;
    std::vector<std::thread> threads_;
};

} // namespace

Result<void> export_picture(const Drawing& drawing, std::uint32_t background, const std::vector<PngText>& texts,
                            ByteSink sink, int threads, float dpi)
{
    auto writer = PngWriter::begin(std::move(sink), drawing.width, drawing.height, PngAlpha::none, texts, dpi);
    if (!writer) return writer.error();
    BandLine line(drawing, background, std::max(1, threads));
    for (int i = 0; i < line.count(); ++i)
        if (auto done = (*writer)->band(line.take()); !done) return done;
    return (*writer)->finish();
}

} // namespace fyr
