import "../components/word-filter/word-filter.ts";
