// Writes a drawing of every kind of shape to a file, for the program that such files are for.
#include "tests/support/drawings.hpp"

#include <fstream>

int main(int count, char** args)
{
    if (count != 2) return 2;
    std::ofstream file(args[1], std::ios::binary);
    file << fyr::write_drawing(fyr::test::small_drawing());
    return file.good() ? 0 : 1;
}
