// What sheets share: a panel that rises from the bar in front of whoever asked for it, with rows of 72 lp.
#pragma once

#include "ui/views.hpp"
#include "ui/widgets.hpp"

namespace fyr {

/// One row that can be tapped.
struct SheetRow {
    std::string name, label, detail;
    char32_t icon = 0;
    std::optional<Intent> tap;
    bool chosen = false;
    std::optional<Polarity> magnet;
    bool alarming = false;
    bool heading = false; ///< only words over the rows that follow
};

/// Draws the sheet's panel and its first lines; gives where the rows begin.
struct SheetFrame {
    Rect panel;
    Rect content; ///< for rows
};
/// `content` is the height the rows need; more than the glass has: they scroll.
/// `lamp`: what lights beside the way out of it.
SheetFrame open_sheet(Frame& f, float width, float content, std::string_view title, std::string_view subtitle, const Button* lamp = nullptr);
/// The rows in several columns when `columns` is 2.
void draw_rows(Frame& f, const SheetFrame& sheet, const std::vector<SheetRow>& rows, int columns = 1, float from = 0);
[[nodiscard]] float rows_height(std::size_t count, int columns = 1);
[[nodiscard]] float rows_height(const std::vector<SheetRow>& rows, int columns);
/// A row with an icon; without a tap it only tells.
[[nodiscard]] SheetRow sheet_row(std::string name, std::string label, char32_t icon, std::optional<Intent> tap, std::string detail = {},
                                 bool chosen = false);
/// A sheet of rows and nothing else, `width` lp wide.
void show_rows(Frame& f, const std::vector<SheetRow>& rows, std::string_view title, std::string_view subtitle, float width = 720, int columns = 1);

void draw_card_sheet(Frame& f);     ///< what a tap on a card shows
void draw_move_sheet(Frame& f);
void draw_more_sheet(Frame& f);     ///< everything else one can do with a case
void draw_duties_sheet(Frame& f);
void draw_links_sheet(Frame& f);
void draw_original_sheet(Frame& f); ///< the notification's own text
void draw_dimension_sheet(Frame& f);
void draw_questions_sheet(Frame& f);
void draw_undo_sheet(Frame& f);
void draw_settings_sheet(Frame& f);
void draw_search_sheet(Frame& f);
void draw_overdue_sheet(Frame& f);  ///< every notification past its deadline
void draw_promises_sheet(Frame& f);
void draw_parking_sheet(Frame& f);
void draw_outcomes_sheet(Frame& f);  ///< read aloud: one row of the summary whole, or all of them
void draw_next_sheet(Frame& f);      ///< who is left when all have been on the table, or when people go
void draw_where_sheet(Frame& f);     ///< what saving writes, and where
void draw_export_reason_sheet(Frame& f); ///< why free text leaves the wall
void draw_people_sheet(Frame& f);    ///< everybody who has a code
void draw_person_sheet(Frame& f);
void draw_trainer_sheet(Frame& f);   ///< what the trainer can do with the lesson, or with one group

// ---- of the game plan
void draw_plan_more_sheet(Frame& f);      ///< everything else one can do with a plan
void draw_plan_templates_sheet(Frame& f); ///< from what a new plan is made
void draw_plan_card_sheet(Frame& f);      ///< a plan on the shelf
void draw_action_sheet(Frame& f);
void draw_action_move_sheet(Frame& f);    ///< what a drag does, as rows to tap
void draw_milestone_sheet(Frame& f);
void draw_pill_sheet(Frame& f);
void draw_lane_sheet(Frame& f);
void draw_line_sheet(Frame& f);
void draw_goal_sheet(Frame& f);
void draw_member_sheet(Frame& f);
void draw_follow_up_sheet(Frame& f);
void draw_agenda_sheet(Frame& f);
void draw_agendas_sheet(Frame& f);
void draw_findings_sheet(Frame& f);       ///< what the plan still lacks
void draw_changes_sheet(Frame& f);        ///< since the last meeting
void draw_timeline_sheet(Frame& f);
void draw_plan_search_sheet(Frame& f);
void draw_vote_sheet(Frame& f);           ///< what to put dots on
void draw_barometers_sheet(Frame& f);
void draw_checklists_sheet(Frame& f);
void draw_point_sheet(Frame& f);

} // namespace fyr
