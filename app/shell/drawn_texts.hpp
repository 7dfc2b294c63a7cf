// What can be read on the glass, for the file of --targets: every line and icon in the order they were drawn, in px. What something
// was drawn over later is not among them.
#pragma once

#include "board/metrics.hpp"
#include "ui/drawn.hpp"

#include <string>

namespace fyr {

class DrawnTexts final : public DrawWatch {
public:
    void begins() override { all_.clear(); }
    void drew(const Drawn& drawn) override;
    /// [{"text": "Nærmeste frist: Ask-01", "x": 32, "y": 980, "w": 180, "h": 84}, {"icon": "e5ca", …}]
    [[nodiscard]] std::string json(const Metrics& metrics) const;

private:
    struct Read { std::string text; Rect at; bool icon = false; };
    std::vector<Read> all_;
};

} // namespace fyr
