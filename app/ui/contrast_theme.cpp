// High contrast, for eyes that need it and rooms with the sun on the glass: black and white with the fewest colours that
// carry meaning. Text 7:1 or more, outlines and icons 4.5:1 or more; nothing rests on a shadow or a tint.
#include "ui/theme.hpp"

namespace fyr {

const Theme& light_contrast_theme()
{
    static const Theme theme{
        .dark = false, .bg1 = rgb(0xFFFFFF), .bg2 = rgb(0xFFFFFF), .surface = rgb(0xFFFFFF), .card = rgb(0xFFFFFF),
        .sunken = rgb(0xF1F3F4), .raised = rgb(0xFFFFFF), .line = rgb(0xAEBBBF), .line2 = rgb(0x1E2A2E),
        .ink = rgb(0x000000), .ink2 = rgb(0x111A1D), .ink3 = rgb(0x222C30), .fjord = rgb(0x00303D),
        .onfjord = rgb(0xFFFFFF), .fjordsoft = rgb(0xE4EDEF), .mid = rgb(0x0B4554), .bar = rgb(0x000000),
        .barbtn = rgb(0x10262D), .barline = rgb(0x9FB4BA), .onbar = rgb(0xFFFFFF), .onbar2 = rgb(0xDCE8EB),
        .lamp = rgb(0xFFD24D), .onlamp = rgb(0x000000), .lampsoft = rgb(0xFFF3D1), .lampink = rgb(0x3D2900),
        .lampedge = rgb(0x6B4700), .scrim = faded(rgb(0x000000), 0.80F), .red = rgb(0x8F0F0A), .onred = rgb(0xFFFFFF),
        .redsoft = rgb(0xFDEBE9), .redink = rgb(0x6E0905), .res = rgb(0x0B4A32), .onres = rgb(0xFFFFFF),
        .ressoft = rgb(0xE4F2EA), .resink = rgb(0x063A26), .con = rgb(0x572167), .oncon = rgb(0xFFFFFF),
        .consoft = rgb(0xF5EAF8), .conink = rgb(0x431551), .unk = rgb(0x333C43), .onunk = rgb(0xFFFFFF),
        .unksoft = rgb(0xEEF1F2), .unkink = rgb(0x262E34),
        .depth = {Depth{rgb(0xF4F6F6), rgb(0xF4F6F6), rgb(0x000000), rgb(0x111A1D)},
                  Depth{rgb(0xE6ECED), rgb(0xE6ECED), rgb(0x000000), rgb(0x111A1D)},
                  Depth{rgb(0xD6DFE1), rgb(0xD6DFE1), rgb(0x000000), rgb(0x111A1D)},
                  Depth{rgb(0xC3D0D3), rgb(0xC3D0D3), rgb(0x000000), rgb(0x10191C)},
                  Depth{rgb(0x002631), rgb(0x002631), rgb(0xFFFFFF), rgb(0xEAF2F4)}},
        .keyboard = rgb(0xE9EDEE),
        .count_pill = rgb(0xFFFFFF), .drop_wash = faded(rgb(0xFFFFFF), 0.60F),
        .hint = rgb(0xFFFFFF), .shadow = rgb(0x000000), .shadow_strength = 0.0F,
        .edge = rgb(0x1E2A2E), .edge_width = 2};
    return theme;
}

const Theme& dark_contrast_theme()
{
    static const Theme theme{
        .dark = true, .bg1 = rgb(0x000000), .bg2 = rgb(0x000000), .surface = rgb(0x0A1215), .card = rgb(0x000000),
        .sunken = rgb(0x141F23), .raised = rgb(0x141F23), .line = rgb(0x34484F), .line2 = rgb(0xE3ECEE),
        .ink = rgb(0xFFFFFF), .ink2 = rgb(0xF0F5F6), .ink3 = rgb(0xDDE6E8), .fjord = rgb(0xA6E6F2),
        .onfjord = rgb(0x000000), .fjordsoft = rgb(0x12313A), .mid = rgb(0x8AD3E1), .bar = rgb(0x000000),
        .barbtn = rgb(0x10262D), .barline = rgb(0x9FB4BA), .onbar = rgb(0xFFFFFF), .onbar2 = rgb(0xDCE8EB),
        .lamp = rgb(0xFFD24D), .onlamp = rgb(0x000000), .lampsoft = rgb(0x2B2208), .lampink = rgb(0xFFE6A6),
        .lampedge = rgb(0xFFD24D), .scrim = faded(rgb(0x000000), 0.80F), .red = rgb(0xFF8A80), .onred = rgb(0x000000),
        .redsoft = rgb(0x330F0D), .redink = rgb(0xFFC9C3), .res = rgb(0x8FE6C1), .onres = rgb(0x000000),
        .ressoft = rgb(0x0F2B21), .resink = rgb(0xBFF3DC), .con = rgb(0xE6BFF2), .oncon = rgb(0x000000),
        .consoft = rgb(0x2A1832), .conink = rgb(0xF3DBFA), .unk = rgb(0xD2DCE1), .onunk = rgb(0x000000),
        .unksoft = rgb(0x1D282E), .unkink = rgb(0xE6EDF1),
        .depth = {Depth{rgb(0x0B1518), rgb(0x0B1518), rgb(0xFFFFFF), rgb(0xF0F5F6)},
                  Depth{rgb(0x10222A), rgb(0x10222A), rgb(0xFFFFFF), rgb(0xF0F5F6)},
                  Depth{rgb(0x15303A), rgb(0x15303A), rgb(0xFFFFFF), rgb(0xF0F5F6)},
                  Depth{rgb(0x193D49), rgb(0x193D49), rgb(0xFFFFFF), rgb(0xF0F5F6)},
                  Depth{rgb(0x1B4C5B), rgb(0x1B4C5B), rgb(0xFFFFFF), rgb(0xF0F5F6)}},
        .keyboard = rgb(0x0A1215),
        .count_pill = rgb(0x000000), .drop_wash = faded(rgb(0xFFFFFF), 0.16F),
        .hint = rgb(0x000000), .shadow = rgb(0x000000), .shadow_strength = 0.0F,
        .edge = rgb(0xE3ECEE), .edge_width = 2};
    return theme;
}

} // namespace fyr
