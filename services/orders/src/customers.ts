/** Who may order, as far as we have heard. */
export abstract class Customers {
  /** Remembering somebody again changes nothing. */
  abstract remember(customer: { readonly customerId: string; readonly name: string }): void;

  abstract knows(customerId: string): boolean;
}
