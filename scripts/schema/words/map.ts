/** Words of the map of roles. */
export const MAP_WORDS = {
  map: "Map of roles",
  "map-short": "Map",
  "map-of-domain": "Map of roles: {domain}",
  "map-description":
    "How roles lead to one another: by the ways in that they name, by neighbourhood and by shared skills.",
  "map-intro":
    "An arrow leads from a role to one that people go on to. Lines without an arrow join roles that are next to each other, or that list much the same skills. The list below says the same in words.",
  "map-domains": "By domain",
  "map-filter": "Show one domain",
  "map-drawing": "The map",
  "map-drawing-skip": "Past the map, to the list",
  "map-hint": "Point at a role, tap it or move to it with the Tab key to see its ways in and out.",
  "map-list": "The same as a list",
  "map-from": "People come from",
  "map-to": "People go on to",
  "map-related": "Next to it",
  "map-alike": "Much the same skills",
  "map-none": "No way in or out is named.",
} as const;
