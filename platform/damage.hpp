// Which few rectangles of the glass differ from the last frame, found from the draw data itself: no view declares
// anything, so no view can forget. Pure: knows no GPU and no pixels.
#pragma once

#include "platform/irect.hpp"

#include <cstdint>
#include <vector>

struct ImDrawCmd;
struct ImDrawData;
struct ImDrawList;

namespace fyr {

/// What must be drawn again, px from the top left corner of the picture. Nothing outside differs from before.
struct PictureDamage {
    std::vector<IRect> rects; ///< within the picture, at most DamageTracker::max_rects, seldom overlapping
    bool everything = false;  ///< rects is the whole picture, because nothing is known about the last one
    [[nodiscard]] bool nothing() const { return rects.empty(); }
    [[nodiscard]] long area() const
    {
        long sum = 0;
        for (const IRect& r : rects) sum += r.area();
        return sum;
    }
};

/// Triangles of one command of the draw data: CmdLists[list]->CmdBuffer[command]. Indices count from the start of the
/// list's index buffer. Vertices count from the start of its vertex buffer and hold all that the indices mean.
struct DrawRun {
    int list = 0, command = 0;
    std::uint32_t first_index = 0, index_count = 0;
    std::uint32_t first_vertex = 0, vertex_count = 0;
};

/// Remembers one frame. A frame is a row of groups: triangles hanging together by their vertices (one shape, one
/// glyph). Groups that were there before, unchanged and in the same order, cannot have changed a pixel; where all
/// others are or were is the damage.
class DamageTracker {
public:
    static constexpr std::size_t max_rects = 8;

    /// Compares with the frame before and remembers this one. Call it before the texture requests of the frame are
    /// carried out: texels that change under an unchanged shape are damage, too.
    PictureDamage next(const ImDrawData& data);
    /// The next frame is all damage.
    void forget() { size_ = {}; }
    /// What must be drawn for `area` of the frame given last, in drawing order; neighbours are joined.
    [[nodiscard]] std::vector<DrawRun> touching(const IRect& area) const;

private:
    struct Group {
        std::uint64_t hash;
        IRect box;
        std::uint32_t first_index, index_count, first_vertex, vertex_count;
    };
    struct Command {
        int list, command;
        std::uint32_t first_group, group_count;
    };
    struct Frame {
        std::vector<Group> groups;
        std::vector<Command> commands;
        std::vector<std::uint32_t> texels_changed; ///< groups whose texture changes in this frame
    };

    static void read(const ImDrawData& data, const IRect& picture, Frame& frame);
    static void read_groups(const ImDrawList& list, const ImDrawCmd& command, const ImDrawData& data, const IRect& clip,
                            Frame& frame);
    void match(std::vector<IRect>& boxes);

    Frame now_, before_;
    IRect size_;
    // Kept between frames only to save allocations.
    std::vector<std::uint32_t> slots_, chain_, partner_, tails_, previous_;
};

/// Few rectangles that cover all boxes: joins what lies together, leaves far places apart; at most `most`.
[[nodiscard]] std::vector<IRect> merge_boxes(const std::vector<IRect>& boxes, std::size_t most);

} // namespace fyr
