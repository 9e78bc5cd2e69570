// The parts of css-tree that are needed, without its dictionary of all properties, which it reads from files beside it.
declare module "css-tree/parser" {
  export { parse as default } from "css-tree";
}
declare module "css-tree/walker" {
  export { walk as default } from "css-tree";
}
