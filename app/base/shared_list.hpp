// A list that only grows at its end now and then, and is copied as a part of something else all the time: a copy is a pointer.
#pragma once

#include <memory>
#include <vector>

namespace fyr {

template <class T>
class SharedList {
public:
    /// The list as it is; it may be shared with any number of copies.
    [[nodiscard]] const std::vector<T>& all() const
    {
        static const std::vector<T> none;
        return list_ ? *list_ : none;
    }
    [[nodiscard]] auto begin() const { return all().begin(); }
    [[nodiscard]] auto end() const { return all().end(); }
    [[nodiscard]] bool empty() const { return all().empty(); }
    [[nodiscard]] std::size_t size() const { return all().size(); }
    [[nodiscard]] const T& front() const { return all().front(); }
    [[nodiscard]] const T& back() const { return all().back(); }
    [[nodiscard]] const T& operator[](std::size_t i) const { return all()[i]; }

    /// To change it: a list of its own, copied from what was shared. Good until this SharedList is copied.
    [[nodiscard]] std::vector<T>& edit()
    {
        auto own = std::make_shared<std::vector<T>>(all());
        std::vector<T>& list = *own;
        list_ = std::move(own);
        return list;
    }

    friend bool operator==(const SharedList& a, const SharedList& b) { return a.list_ == b.list_ || a.all() == b.all(); }

private:
    std::shared_ptr<const std::vector<T>> list_; ///< null: empty
};

} // namespace fyr
