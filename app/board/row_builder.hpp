// Rows of a form, one call each. Inside board only.
#pragma once

#include "board/form_rows.hpp"

namespace fyr {

using Row = FormRow;
using What = FormRow::What;
using Choices = std::vector<std::pair<std::string, std::string>>;

class Rows {
public:
    explicit Rows(const FormContext& context) : c_(context) {}

    [[nodiscard]] std::string t(const std::string& key) const { return c_.strings.text(key); }
    Row& add(What what, std::string field, const std::string& label)
    {
        Row row;
        row.what = what;
        row.field = std::move(field);
        row.label = label.empty() ? "" : t(label);
        rows.push_back(std::move(row));
        return rows.back();
    }
    void say(const std::string& key) { add(What::say, "", key); }
    Row& text(std::string field, const std::string& label, std::size_t most) { return sized(add(What::text, std::move(field), label), most); }
    Row& area(std::string field, const std::string& label, std::size_t most) { return sized(add(What::area, std::move(field), label), most); }
    Row& choice(std::string field, const std::string& label, Choices choices)
    {
        Row& row = add(What::choice, std::move(field), label);
        row.choices = std::move(choices);
        return row;
    }
    /// Every value of an enumeration, labelled "prefix.name".
    template <NamedEnum E>
    void named(std::string field, const std::string& label, const std::string& prefix, std::size_t from = 0)
    {
        Choices choices;
        const auto names = names_of(E{});
        for (std::size_t i = from; i < names.size(); ++i)
            choices.emplace_back(names[i], t(prefix + "." + std::string(names[i])));
        choice(std::move(field), label, std::move(choices));
    }
    /// Initials: colleagues, one tap each, and room for others.
    void initials(std::string field, const std::string& label)
    {
        Row& row = text(std::move(field), label, 16); // as decide_parts.hpp, name_text
        row.starters = colleagues(c_);
        row.one_of = true;
        row.capitals = true;
    }
    /// Words that are one touch each.
    void quick(Row& row, const std::vector<QuickWord>& words) const
    {
        for (const QuickWord& w : words) row.starters.push_back(w.name.in(c_.strings.language()));
    }
    void yes_no(std::string field, const std::string& label)
    {
        choice(std::move(field), label, {{"no", t("form.no")}, {"yes", t("form.yes")}});
    }

    std::vector<Row> rows;

private:
    static Row& sized(Row& row, std::size_t most)
    {
        row.most = most;
        return row;
    }
    const FormContext& c_;
};

} // namespace fyr
