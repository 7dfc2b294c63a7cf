#include "codec/plan_drawing.hpp"

#include "base/text.hpp"
#include "tests/support/drawings.hpp"
#include "tests/support/random_state.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace fyr;
using namespace fyr::test;
using nlohmann::json;

namespace {

std::map<std::string, json> elements_of(const std::vector<DrawingShape>& shapes)
{
    std::map<std::string, json> all;
    const json file = json::parse(write_drawing(shapes));
    for (const json& e : file["elements"]) CHECK(all.emplace(e["id"], e).second);
    return all;
}

} // namespace

TEST_CASE("a drawing is a whole Excalidraw file", "[codec]")
{
    const std::string text = write_drawing(small_drawing());
    const json file = json::parse(text);
    CHECK(file["type"] == "excalidraw");
    CHECK(file["version"] == 2);
    CHECK(file["files"].is_object());
    CHECK(file["appState"]["viewBackgroundColor"] == "#ffffff");
    CHECK(text.starts_with("{\n  \"type\": \"excalidraw\""));
    const std::set<std::string> always{"id", "type", "x", "y", "width", "height", "angle", "strokeColor", "backgroundColor", "fillStyle",
                                       "strokeWidth", "strokeStyle", "roughness", "opacity", "groupIds", "frameId", "index", "roundness",
                                       "seed", "version", "versionNonce", "isDeleted", "boundElements", "updated", "link", "locked"};
    const std::map<std::string, std::set<std::string>> besides{
        {"frame", {"name"}},
        {"rectangle", {}},
        {"text", {"text", "originalText", "fontSize", "fontFamily", "textAlign", "verticalAlign", "containerId", "autoResize", "lineHeight"}},
        {"arrow", {"points", "lastCommittedPoint", "startBinding", "endBinding", "startArrowhead", "endArrowhead", "elbowed"}}};
    for (const json& e : file["elements"]) {
        std::set<std::string> wanted = always, found;
        wanted.insert(besides.at(e["type"]).begin(), besides.at(e["type"]).end());
        for (const auto& [key, value] : e.items()) found.insert(key);
        CHECK(found == wanted);
    }
}

TEST_CASE("the same drawing is the same bytes, and a moved shape keeps its numbers", "[codec]")
{
    auto shapes = small_drawing();
    CHECK(write_drawing(shapes) == write_drawing(shapes));
    const auto before = elements_of(shapes);
    shapes[1].x += 40;
    std::swap(shapes[1], shapes[2]);
    const auto after = elements_of(shapes);
    for (const auto& [id, e] : before) {
        CHECK(after.at(id)["seed"] == e["seed"]);
        CHECK(after.at(id)["versionNonce"] == e["versionNonce"]);
    }
}

TEST_CASE("parts of a frame stand right before it and name it", "[codec]")
{
    const json file = json::parse(write_drawing(small_drawing()));
    std::vector<std::string> ids;
    for (const json& e : file["elements"]) ids.push_back(e["id"]);
    const auto at = [&](const char* id) { return std::find(ids.begin(), ids.end(), id) - ids.begin(); };
    CHECK(at("milestone-5") < at("path"));
    CHECK(at("milestone-5/words") == at("milestone-5") + 1);
    CHECK(at("notice") > at("path"));
    const auto all = elements_of(small_drawing());
    CHECK(all.at("milestone-5")["frameId"] == "path");
    CHECK(all.at("milestone-5/words")["frameId"] == "path");
    CHECK(all.at("notice")["frameId"].is_null());
    CHECK(all.at("path")["name"] == "Baglæns milepæle");
}

TEST_CASE("words belong to their rectangle and fit into it", "[codec]")
{
    const auto all = elements_of(small_drawing());
    const json& box = all.at("milestone-5");
    const json& words = all.at("milestone-5/words");
    CHECK(words["containerId"] == "milestone-5");
    CHECK(std::any_of(box["boundElements"].begin(), box["boundElements"].end(),
                      [](const json& b) { return b["id"] == "milestone-5/words" && b["type"] == "text"; }));
    CHECK(words["height"].get<double>() <= box["height"].get<double>() - 10);
    CHECK(words["width"].get<double>() <= box["width"].get<double>() - 10);
    CHECK(words["text"].get<std::string>().find('\n') != std::string::npos); // it was too long for one row
    CHECK(words["originalText"] == "Tragten er vane i hele familieafdelingen");
    CHECK(box["backgroundColor"] == "#1f4e79");
    CHECK(words["strokeColor"] == "#ffffff");
    CHECK(all.at("action-8/words")["strokeColor"] == "#1e1e1e"); // on a light face
}

TEST_CASE("an arrow is tied at both ends, and both ends know it", "[codec]")
{
    const auto all = elements_of(small_drawing());
    const json& arrow = all.at("leads-8-5");
    CHECK(arrow["startBinding"]["elementId"] == "action-8");
    CHECK(arrow["endBinding"]["elementId"] == "milestone-5");
    for (const char* end : {"action-8", "milestone-5"}) {
        const json& bound = all.at(end)["boundElements"];
        CHECK(std::count_if(bound.begin(), bound.end(), [](const json& b) { return b["id"] == "leads-8-5" && b["type"] == "arrow"; }) == 1);
    }
    // From below, up to the milestone: it begins above the action and ends below the milestone.
    const double begin = arrow["y"], end = begin + arrow["points"][1][1].get<double>();
    CHECK(begin < all.at("action-8")["y"].get<double>());
    CHECK(end > all.at("milestone-5")["y"].get<double>() + all.at("milestone-5")["height"].get<double>());
    CHECK(arrow["width"].get<double>() >= 0);
    CHECK(arrow["height"].get<double>() >= 0);
}

TEST_CASE("what leads nowhere is left open, and no id stands twice", "[codec]")
{
    std::vector<DrawingShape> shapes = small_drawing();
    DrawingShape lost{DrawingKind::arrow, "lost", 5, 6, 70, -20, "mod", "red", "nowhere", "gone", "path"};
    DrawingShape twice{DrawingKind::rectangle, "milestone-5", 0, 0, 9, 9, "", "", "", "", ""};
    DrawingShape wrong{DrawingKind::rectangle, "a/words", 0, 0, 9, 9, "", "", "", "", ""};
    shapes.insert(shapes.end(), {lost, twice, wrong, DrawingShape{}});
    const auto all = elements_of(shapes);
    CHECK(all.at("lost")["frameId"].is_null());
    CHECK(all.at("lost")["startBinding"].is_null());
    CHECK(all.at("lost")["endBinding"].is_null()); // a frame is not tied
    CHECK(all.at("lost")["points"] == json::parse("[[0, 0], [70.0, -20.0]]"));
    CHECK(all.at("lost")["strokeColor"] == "#1e1e1e"); // no colour of ours
    CHECK(all.at("milestone-5")["width"] != 9);
    CHECK_FALSE(all.contains("a/words"));
    CHECK_FALSE(all.contains(""));
}

TEST_CASE("whatever the words are, the drawing is JSON and says them all", "[codec][property]")
{
    Random random(6);
    std::vector<DrawingShape> shapes;
    for (int i = 0; i < 200; ++i) {
        DrawingShape s;
        s.kind = random.any<DrawingKind>();
        s.id = "s" + std::to_string(i);
        s.x = static_cast<double>(random.below(4000)), s.y = static_cast<double>(random.below(2000));
        s.w = static_cast<double>(random.below(400)), s.h = static_cast<double>(random.below(200));
        s.text = random_text(random, 200);
        s.frame = "s" + std::to_string(random.below(200));
        s.from = "s" + std::to_string(random.below(200)), s.to = "s" + std::to_string(random.below(200));
        shapes.push_back(s);
    }
    const auto all = elements_of(shapes);
    for (const DrawingShape& s : shapes) {
        const json& e = all.at(s.kind == DrawingKind::rectangle || s.kind == DrawingKind::arrow ? s.id + "/words" : s.id);
        CHECK(e[s.kind == DrawingKind::frame ? "name" : "originalText"] == s.text);
        if (!e["frameId"].is_null()) CHECK(all.at(e["frameId"])["type"] == "frame");
    }
    shapes[0].text = "\xFF broken";
    CHECK(json::accept(write_drawing(shapes)));
}
