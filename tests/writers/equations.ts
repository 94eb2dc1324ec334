/** Equations of every shape that people write, in LaTeX. */
export const equations = [
  String.raw`\frac{a+b}{2}=\sqrt{ab}\neq\sqrt[3]{x^2_i}`,
  String.raw`\sum_{i=1}^{n} x_i + \int_0^\infty e^{-x}\,dx + \prod_k k`,
  String.raw`\begin{pmatrix}1&2\\3&4\end{pmatrix}`,
  String.raw`\begin{aligned}a&=b\\&=c\end{aligned}`,
  String.raw`\text{速さ}=\frac{\text{距離}}{\text{時間}}`,
  String.raw`\lim_{x\to 0}\hat{x}+\overline{ab}+\vec v+\underbrace{a+b}_{n}`,
  String.raw`\binom{n}{k}+\phantom{x}+\color{red}x<y\&z`,
  String.raw`\left\{\begin{array}{ll}1&x>0\\0&\text{otherwise}\end{array}\right.`,
];
