/** The name of a file of code without its folder and its ending: `order` of `/ward/src/order.mts`. */
export function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[cm]?[jt]sx?$/, '');
}
