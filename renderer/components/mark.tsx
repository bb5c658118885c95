/** The sign of the product: a clock that is turned back. */
export function Mark({ size = 24 }: { readonly size?: number }) {
  return <img src="./mark.svg" width={size} height={size} alt="" />;
}
