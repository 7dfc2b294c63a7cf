#include "paper/papers.hpp"
namespace fyr {
std::vector<PaperPage> minutes_paper(const PaperInput& in, PaperSize size) { return board_paper(in, size); }
}
