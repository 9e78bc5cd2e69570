/** A small database in the shape of O*NET's text files, of our own making: three occupations, with made-up texts. */
const table = (rows: readonly (readonly string[])[]) => `${rows.map((row) => row.join("\t")).join("\r\n")}\r\n`;

const PLUMBERS = "47-2152.00";
const SOLAR = "47-2152.04";
const TEACHERS = "25-3099.00";

const interests = (code: string, values: readonly number[]) =>
  values.map((value, at) => [code, "", `1.B.1.${"abcdef"[at]}`, "", "OI", String(value), ""]);

const skill = (code: string, name: string, id: string, value: string, suppress = "N") =>
  ["IM", "LV"].map((scale) => [code, "", id, name, scale, value, suppress]);

/** By the names that release 30 has for them; each is known by its columns. */
export const ONET_FILES = {
  "Occupation Data.txt": table([
    ["O*NET-SOC Code", "Title", "Description"],
    [PLUMBERS, "Plumbers", "Lay and mend pipes for water, heat and gas in buildings of all kinds."],
    [
      SOLAR,
      "Solar Heat Fitters",
      `Fit collectors on roofs. ${"They connect each of them to the pipes of the house. ".repeat(14)}`,
    ],
    [TEACHERS, "Teachers, All Other", "Teach whatever is taught in no other class, to people of all ages."],
  ]),
  "Job Titles.txt": table([
    ["O*NET-SOC Code", "Title", "Job Title", "Short Title", "Source(s)"],
    [PLUMBERS, "Plumbers", "Pipe Layer", "n/a", "08"],
    [PLUMBERS, "Plumbers", "Master Gas Fitter (MGF)", "MGF", "08"],
    [PLUMBERS, "Plumbers", "Fitter", "", "08"],
    [SOLAR, "Solar Heat Fitters", "Fitter", "", "08"],
    [SOLAR, "Solar Heat Fitters", "plumbers", "", "08"],
  ]),
  "Sample of Reported Titles.txt": table([
    ["O*NET-SOC Code", "Title", "Reported Job Title", "Shown in My Next Move"],
    [PLUMBERS, "Plumbers", "Drain Cleaner", "N"],
    [PLUMBERS, "Plumbers", "Plumber", "Y"],
  ]),
  "Task Statements.txt": table([
    ["O*NET-SOC Code", "Title", "Task ID", "Task", "Task Type", "Incumbents Responding"],
    [PLUMBERS, "Plumbers", "1", "Measure pipes, *cut* them & fit [valves] <1 inch.", "Core", "90"],
    [PLUMBERS, "Plumbers", "2", "Keep the books.", "Supplemental", "9"],
  ]),
  "Software Skills.txt": table([
    ["O*NET-SOC Code", "Title", "Workplace Example", "Element ID", "Element Name", "Hot Technology", "In Demand"],
    [PLUMBERS, "Plumbers", "PipePlan", "5.A", "Drawing software", "Y", "Y"],
    [PLUMBERS, "Plumbers", "DrawIt", "5.A", "Drawing software", "N", "N"],
    [PLUMBERS, "Plumbers", "BookKeep", "5.B", "Accounting software", "N", "N"],
  ]),
  "Essential Skills.txt": table([
    ["O*NET-SOC Code", "Title", "Element ID", "Element Name", "Scale ID", "Data Value", "Recommend Suppress"],
    ...skill(PLUMBERS, "Listening", "2.A.1.b", "3.12"),
    ...skill(PLUMBERS, "Repairing", "2.B.3.l", "4.5"),
    ...skill(PLUMBERS, "Speaking", "2.A.1.d", "3.5"),
    ...skill(PLUMBERS, "Programming", "2.B.3.e", "1.25"),
    ...skill(PLUMBERS, "Science", "2.A.1.f", "4.9", "Y"),
    ...skill(PLUMBERS, "Stamina", "1.A.3.d", "4.9"),
  ]),
  "Career Interest Types.txt": table([
    ["O*NET-SOC Code", "Title", "Element ID", "Element Name", "Scale ID", "Data Value", "Domain Source"],
    ...interests(PLUMBERS, [6.5, 3, 1, 2, 2.5, 4]),
    ...interests(SOLAR, [6, 3, 1, 2, 2.5, 4]),
  ]),
  "Related Occupations.txt": table([
    ["O*NET-SOC Code", "Title", "Related O*NET-SOC Code", "Related Title", "Relatedness Tier", "Index"],
    [PLUMBERS, "Plumbers", SOLAR, "Solar Heat Fitters", "Primary-Short", "2"],
    [PLUMBERS, "Plumbers", "99-9999.00", "Nobody here", "Primary-Short", "1"],
  ]),
  "Job Zones.txt": table([
    ["O*NET-SOC Code", "Title", "Job Zone", "Date"],
    [PLUMBERS, "Plumbers", "3", "01/2025"],
  ]),
  "Job Zone Reference.txt": table([
    ["Job Zone", "Name", "Experience", "Education", "Job Training"],
    ["3", "Zone Three", "Some years help.", "Most were apprentices.", "A year or two."],
  ]),
  "Scales Reference.txt": table([
    ["Scale ID", "Scale Name", "Minimum", "Maximum"],
    ["IM", "Importance", "1", "5"],
  ]),
  "Read Me.txt": "O*NET® 30.2 Database\r\nThis folder has <everything>.\r\n",
};

/** What people in these occupations earn, in the columns of the national workbook. */
export const WAGES = `occ_code,occ_title,tot_emp,emp_prse,a_mean,mean_prse,a_pct10,a_pct25,a_median,a_pct75,a_pct90
47-2152,Plumbers,455940,1.2,69940,0.6,40670,48930,62970,83310,105150
25-3099,Teachers and Instructors,140000,1.1,66000,0.8,30000,40000,60000,80000,100000
`;
