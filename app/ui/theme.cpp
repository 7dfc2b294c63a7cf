#include "ui/theme.hpp"

namespace fyr {

const Theme& light_theme()
{
    static const Theme theme{
        .dark = false, .bg1 = rgb(0xF3F6F5), .bg2 = rgb(0xE6EDED), .surface = rgb(0xFFFFFF), .card = rgb(0xFFFFFF),
        .sunken = rgb(0xEEF3F3), .raised = rgb(0xFFFFFF), .line = rgb(0xD3DCDD), .line2 = rgb(0x71868D),
        .ink = rgb(0x0F262E), .ink2 = rgb(0x3A525A), .ink3 = rgb(0x50656D), .fjord = rgb(0x0E4A59),
        .onfjord = rgb(0xFFFFFF), .fjordsoft = rgb(0xDCE8EA), .mid = rgb(0x2B6F7F), .bar = rgb(0x0A333E),
        .barbtn = rgb(0x1B4552), .barline = rgb(0x2A5663), .onbar = rgb(0xFFFFFF), .onbar2 = rgb(0xB9D0D6),
        .lamp = rgb(0xF5BE41), .onlamp = rgb(0x0F262E), .lampsoft = rgb(0xFDF0CF), .lampink = rgb(0x5C3F00),
        .lampedge = rgb(0xA66F00), .scrim = faded(rgb(0x081E25), 0.66F), .red = rgb(0xB3261E), .onred = rgb(0xFFFFFF),
        .redsoft = rgb(0xFBE6E3), .redink = rgb(0x8E1B14), .res = rgb(0x1F6F50), .onres = rgb(0xFFFFFF),
        .ressoft = rgb(0xDDEEE5), .resink = rgb(0x175A40), .con = rgb(0x80478F), .oncon = rgb(0xFFFFFF),
        .consoft = rgb(0xF0E4F3), .conink = rgb(0x693776), .unk = rgb(0x545F68), .onunk = rgb(0xFFFFFF),
        .unksoft = rgb(0xE9EDEF), .unkink = rgb(0x454F57),
        .depth = {Depth{rgb(0xE2EAEB), rgb(0xE2EAEB), rgb(0x0F262E), rgb(0x3A525A)},
                  Depth{rgb(0xD3E1E3), rgb(0xC9DBDE), rgb(0x0F262E), rgb(0x3A525A)},
                  Depth{rgb(0xBDD3D7), rgb(0xABC7CD), rgb(0x0F262E), rgb(0x324A52)},
                  Depth{rgb(0x9DBFC6), rgb(0x8FB6BE), rgb(0x0F262E), rgb(0x22393F)},
                  Depth{rgb(0x0E4A59), rgb(0x0E4A59), rgb(0xFFFFFF), rgb(0xD3E4E7)}},
        .keyboard = rgb(0xDFE7E8),
        .count_pill = faded(rgb(0xFFFFFF), 0.60F), .drop_wash = faded(rgb(0xFFFFFF), 0.40F),
        .hint = faded(rgb(0xFFFFFF), 0.50F), .shadow = rgb(0x0F262E), .shadow_strength = 1.0F};
    return theme;
}

const Theme& dark_theme()
{
    static const Theme theme{
        .dark = true, .bg1 = rgb(0x0C1C23), .bg2 = rgb(0x071318), .surface = rgb(0x1A333D), .card = rgb(0x0E2028),
        .sunken = rgb(0x122730), .raised = rgb(0x22414D), .line = rgb(0x2C4A55), .line2 = rgb(0x7F9AA3),
        .ink = rgb(0xEFF5F5), .ink2 = rgb(0xBFCFD3), .ink3 = rgb(0x9DB2B8), .fjord = rgb(0x7CC4D2),
        .onfjord = rgb(0x06222A), .fjordsoft = rgb(0x1F4551), .mid = rgb(0x5AA9B9), .bar = rgb(0x050F13),
        .barbtn = rgb(0x142A32), .barline = rgb(0x23414B), .onbar = rgb(0xFFFFFF), .onbar2 = rgb(0xA9C2C9),
        .lamp = rgb(0xF5BE41), .onlamp = rgb(0x0F262E), .lampsoft = rgb(0x3C3013), .lampink = rgb(0xFAD98B),
        .lampedge = rgb(0xF5BE41), .scrim = faded(rgb(0x02080B), 0.66F), .red = rgb(0xD2382E), .onred = rgb(0xFFFFFF),
        .redsoft = rgb(0x471E1C), .redink = rgb(0xFFB4AB), .res = rgb(0x6CCBA4), .onres = rgb(0x06281B),
        .ressoft = rgb(0x173E31), .resink = rgb(0x9FE3C6), .con = rgb(0xD3A0E2), .oncon = rgb(0x2A0F33),
        .consoft = rgb(0x3D2646), .conink = rgb(0xE6C6EF), .unk = rgb(0xAEBBC2), .onunk = rgb(0x131C21),
        .unksoft = rgb(0x2A3A42), .unkink = rgb(0xCBD5DA),
        .depth = {Depth{rgb(0x1B343E), rgb(0x1B343E), rgb(0xEFF5F5), rgb(0xBFCFD3)},
                  Depth{rgb(0x1E3C47), rgb(0x214450), rgb(0xEFF5F5), rgb(0xBFCFD3)},
                  Depth{rgb(0x224754), rgb(0x275260), rgb(0xEFF5F5), rgb(0xC4D4D8)},
                  Depth{rgb(0x285563), rgb(0x295867), rgb(0xFFFFFF), rgb(0xCFDEE2)},
                  Depth{rgb(0x2B5E6D), rgb(0x2B5E6D), rgb(0xFFFFFF), rgb(0xE2EEF1)}},
        .keyboard = rgb(0x12262E),
        .count_pill = faded(rgb(0xFFFFFF), 0.15F), .drop_wash = faded(rgb(0xFFFFFF), 0.12F),
        .hint = faded(rgb(0xFFFFFF), 0.12F), .shadow = rgb(0x000000), .shadow_strength = 2.4F,
        .edge = faded(rgb(0xFFFFFF), 0.06F), .edge_width = 1};
    return theme;
}

TypeStyle style_of(Type type)
{
    switch (type) {
    case Type::clock_large: return {88, 101, Face::display, true};
    case Type::clock: return {72, 76, Face::display, true};
    case Type::hero: return {72, 76, Face::display};
    case Type::pin: return {52, 64, Face::medium};
    case Type::title_large: return {48, 53, Face::display};
    case Type::door: return {46, 53, Face::display};
    case Type::title: return {40, 44, Face::display};
    case Type::panel: return {32, 40, Face::semibold};
    case Type::column: return {30, 36, Face::semibold, true};
    case Type::alias: return {28, 34, Face::semibold};
    case Type::lead: return {26, 36, Face::regular};
    case Type::lead_bold: return {26, 36, Face::semibold};
    case Type::button: return {24, 32, Face::semibold};
    case Type::body: return {22, 28.6F, Face::regular};
    case Type::body_medium: return {22, 28.6F, Face::medium};
    case Type::label: return {22, 28, Face::semibold};
    case Type::small: return {20, 26, Face::medium};
    case Type::small_bold: return {20, 26, Face::semibold};
    case Type::editing: return {36, 51, Face::regular};
    case Type::lead_small: return {24, 33, Face::regular};
    case Type::lead_medium: return {24, 33, Face::medium};
    case Type::key: return {34, 40, Face::medium};
    case Type::number: return {34, 40, Face::semibold, true};
    case Type::card_alias: return {28, 34, Face::semibold, true};
    case Type::row_alias: return {24, 32, Face::semibold, true};
    case Type::lane_title: return {22, 28, Face::semibold, true};
    case Type::count: return {24, 32, Face::semibold, true};
    case Type::timer: return {22, 28, Face::semibold, true};
    case Type::nearest: return {26, 36, Face::semibold, true};
    case Type::strip_alias: return {32, 40, Face::semibold, true};
    case Type::reading: return {28, 40, Face::regular};
    case Type::ribbon: return {26, 36, Face::bold};
    case Type::brick_alias: return {26, 32, Face::semibold, true};
    case Type::column_dense: return {25, 32, Face::semibold, true};
    case Type::card_track: return {21, 27, Face::semibold};
    }
    return {22, 28.6F, Face::regular};
}

} // namespace fyr
