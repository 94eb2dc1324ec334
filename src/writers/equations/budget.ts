/** Characters of equations that one document sets; a map made to keep us busy has more, and shows the rest as written. */
const mostCharacters = 100_000;

/** How many more characters of equations a document may set. */
export class EquationBudget {
  private left = mostCharacters;

  /** False: too many went before. */
  allows(latex: string): boolean {
    this.left -= latex.length;
    return this.left >= 0;
  }
}
