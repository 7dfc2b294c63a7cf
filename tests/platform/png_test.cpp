// Ideas not automated: opening an export in the picture viewers people really use.
#include "platform/png.hpp"

#include "platform/picture_export.hpp"
#include "platform/soft_raster.hpp"
#include "tests/support/png_checksums.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <zlib.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <random>

using namespace fyr;

namespace {

Image random_image(std::uint32_t seed, bool opaque)
{
    std::mt19937 random(seed);
    Image image{1 + static_cast<int>(random() % 90), 1 + static_cast<int>(random() % 90), {}};
    std::uint32_t color = 0;
    for (int i = 0; i < image.width * image.height; ++i) {
        if (random() % (1 + seed % 7 * 5) == 0) color = static_cast<std::uint32_t>(random());
        image.pixels.push_back(opaque ? color | 0xFF000000u : color);
    }
    return image;
}

/// Wide enough for several bands.
Image large_image()
{
    Image image{4000, 201, {}};
    std::mt19937 random(1);
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x)
            image.pixels.push_back(
                0xFF000000u |
                (x / 40 % 3 == 0 && y % 9 < 3 ? static_cast<std::uint32_t>(random()) & 0xFFFFFF : 0x00F0F0F0u));
    return image;
}

std::string python_says(const std::string& png, const std::string& program)
{
    const test::TemporaryFolder folder;
    const std::string path = folder / "picture.png";
    std::ofstream(path, std::ios::binary) << png;
    FILE* pipe = popen(("/usr/bin/python3 -c \"import sys\nfrom PIL import Image\ni=Image.open(sys.argv[1])\n" +
                        program + "\" " + path)
                           .c_str(),
                       "r");
    std::string out;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) out += static_cast<char>(c);
    CHECK(pclose(pipe) == 0);
    return out;
}

std::uint64_t sum_of(const Image& image)
{
    std::uint64_t sum = 0;
    for (const std::uint32_t p : image.pixels) sum = (sum * 31 + p) % 1000000007u;
    return sum;
}

} // namespace

TEST_CASE("what was written is read back, pixel for pixel", "[platform][property]")
{
    const std::uint32_t seed = GENERATE(range(1u, 60u));
    INFO("seed " << seed);
    const Image image = random_image(seed, seed % 2 == 0);
    const Result<std::string> png = encode_png(image);
    REQUIRE(png);
    const Result<Image> read = decode_png(*png);
    REQUIRE(read);
    CHECK(*read == image);
}

TEST_CASE("an independent decoder sees the same picture", "[platform]")
{
    const Image image = large_image();
    const Result<std::string> png =
        encode_png(image, {{"Title", "Tavle \xC3\xA6\xC3\xB8\xC3\xA5"}, {"Board", std::string(5000, 'x')}});
    REQUIRE(png);
    const std::string said =
        python_says(*png, "s=0\nfor p in i.convert('RGBA').getdata():\n"
                          " s=(s*31+p[0]+(p[1]<<8)+(p[2]<<16)+(p[3]<<24))%1000000007\n"
                          "print(i.size,i.mode,s,i.text['Title'].encode('utf-8').hex(),len(i.text['Board']))");
    CHECK(said == "(4000, 201) RGB " + std::to_string(sum_of(image)) + " 5461766c6520c3a6c3b8c3a5 5000\n");
    const Image clear = random_image(3, false);
    CHECK(python_says(*encode_png(clear), "i.load()\nprint(i.mode)") == "RGBA\n");
}

TEST_CASE("the checksum over all bands is that of the rows", "[platform]")
{
    const Image image = large_image();
    const std::string png = *encode_png(image);
    std::string packed;
    for (std::size_t at = 8; at < png.size();) {
        std::size_t size = 0;
        for (std::size_t i = 0; i < 4; ++i) size = size << 8 | static_cast<unsigned char>(png[at + i]);
        if (png.compare(at + 4, 4, "IDAT") == 0) packed += png.substr(at + 8, size);
        at += size + 12;
    }
    std::vector<Bytef> rows(201u * (4000 * 3 + 1));
    uLongf size = rows.size();
    CHECK(uncompress(rows.data(), &size, reinterpret_cast<const Bytef*>(packed.data()), packed.size()) == Z_OK);
    CHECK(size == rows.size());
}

TEST_CASE("the same pixels give the same bytes, in whatever portions they come", "[platform]")
{
    const Image image = large_image();
    const std::string at_once = *encode_png(image);
    CHECK(at_once == *encode_png(image));
    std::string in_parts;
    auto writer = PngWriter::begin(
        [&](std::string_view part) {
            in_parts += part;
            return true;
        },
        image.width, image.height, PngAlpha::none, {});
    REQUIRE(writer);
    for (int y = 0; y < image.height;) {
        const int count = std::min(1 + y % 13, image.height - y);
        REQUIRE(
            (*writer)->rows(image.pixels.data() + static_cast<std::ptrdiff_t>(y) * image.width, image.width, count));
        y += count;
    }
    REQUIRE((*writer)->finish());
    CHECK(in_parts == at_once);
}

TEST_CASE("an export has the bytes of its picture, however many threads help", "[platform]")
{
    Drawing drawing;
    drawing.width = 3000;
    drawing.height = 300;
    drawing.textures.push_back(std::make_shared<Texture>(Texture{1, 1, {255}, {}}));
    for (int i = 0; i < 60; ++i) {
        const auto base = static_cast<std::uint32_t>(drawing.vertices.size());
        const auto first = static_cast<std::uint32_t>(drawing.indices.size());
        for (const auto& [x, y] : {std::pair{0, 0}, {700, 20 + i}, {i * 9, 200}})
            drawing.vertices.push_back(
                {(x + i * 40) * 256 + 13, (y + i) * 256, 0, 0, 0x7F000000u + static_cast<std::uint32_t>(i) * 77777});
        drawing.indices.insert(drawing.indices.end(), {base, base + 1, base + 2});
        drawing.groups.push_back({first, 3, {0, 0, 3000, 300}});
    }
    drawing.commands.push_back({{0, 0, 3000, 300}, 0, 0, 60});
    const std::string expected = *encode_png(raster_image(drawing, 0xFFFFFFFFu), {{"a", "b"}});
    for (const int threads : {1, 2, 3}) {
        std::string bytes;
        REQUIRE(export_picture(
            drawing, 0xFFFFFFFFu, {{"a", "b"}},
            [&](std::string_view part) {
                bytes += part;
                return true;
            },
            threads));
        CHECK(bytes == expected);
    }
}

TEST_CASE("an export whose disk is full ends with that error", "[platform]")
{
    Drawing drawing;
    drawing.width = drawing.height = 3000;
    int calls = 0;
    const auto done = export_picture(drawing, 0, {}, [&](std::string_view) { return ++calls < 12; });
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == ErrorKind::io);
    CHECK(calls == 12);
}

TEST_CASE("texts come back as they were, in order", "[platform]")
{
    std::string board;
    for (int i = 0; i < 20000; ++i) board += "{\"card\":" + std::to_string(i * i) + "}";
    const std::vector<PngText> texts{{"Title", "Morgenm\xC3\xB8"
                                               "de"},
                                     {"Empty", ""},
                                     {"Board", board}};
    const std::string png = *encode_png(random_image(5, true), texts);
    CHECK(png.size() < board.size());
    const auto read = read_png_texts(png);
    REQUIRE(read);
    CHECK(*read == texts);
}

TEST_CASE("texts and sizes that PNG does not know are refused", "[platform]")
{
    const Image image = random_image(5, true);
    for (const PngText& text : {PngText{"", "x"}, PngText{" x", "x"}, PngText{std::string(80, 'k'), "x"},
                                PngText{"\xC3\xA6", "x"}, PngText{"k", std::string("a\0b", 3)}}) {
        const auto png = encode_png(image, {text});
        REQUIRE_FALSE(png);
        CHECK(png.error().message.key == "picture.text");
    }
    CHECK_FALSE(encode_png(Image{}));
    CHECK_FALSE(PngWriter::begin([](std::string_view) { return true; }, max_png_side + 1, 1, PngAlpha::none, {}));
}

TEST_CASE("a damaged byte anywhere is noticed", "[platform][property]")
{
    const std::string png = *encode_png(random_image(6, true), {{"Title", "words"}});
    for (std::size_t i = 0; i < png.size(); ++i) {
        std::string bad = png;
        bad[i] = static_cast<char>(bad[i] ^ 0x10);
        INFO("byte " << i);
        REQUIRE_FALSE(decode_png(bad));
        REQUIRE_FALSE(read_png_texts(bad));
        if (i % 7 == 0) REQUIRE_FALSE(decode_png(std::string_view(png).substr(0, i)));
    }
}

TEST_CASE("garbage behind right checksums is refused or read, never a crash", "[platform][property]")
{
    std::mt19937 random(GENERATE(1u, 2u, 3u));
    const std::string png = *encode_png(random_image(8, false), {{"Title", std::string(400, 'w')}});
    for (int round = 0; round < 800; ++round) {
        std::string bad = png;
        for (int i = 0; i < 3; ++i) bad[8 + random() % (bad.size() - 8)] = static_cast<char>(random());
        fix_png_checksums(bad);
        const auto image = decode_png(bad);
        if (image)
            CHECK(image->pixels.size() ==
                  static_cast<std::size_t>(image->width) * static_cast<std::size_t>(image->height));
        (void)read_png_texts(bad);
    }
}

TEST_CASE("a small file that promises a huge picture is refused before memory is taken", "[platform]")
{
    std::string png = *encode_png(Image{2, 2, std::vector<std::uint32_t>(4, 0xFF00FF00u)});
    const auto with_size = [&](std::uint32_t width, std::uint32_t height) {
        std::string changed = png;
        for (std::size_t i = 0; i < 4; ++i) {
            changed[16 + i] = static_cast<char>(width >> (24 - 8 * i));
            changed[20 + i] = static_cast<char>(height >> (24 - 8 * i));
        }
        fix_png_checksums(changed);
        const auto read = decode_png(changed);
        return read ? std::string("read") : read.error().message.key;
    };
    CHECK(with_size(2, 2) == "read");
    CHECK(with_size(20000, 2) == "picture.size");
    CHECK(with_size(16384, 16384) == "picture.size");
    CHECK(with_size(16000, 12000) == "picture.damaged");
    CHECK(with_size(0, 2) == "picture.damaged");
}
