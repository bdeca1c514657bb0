const digitGroups = /\b\d(?:[ -]?\d){12,18}\b/g;

/** Whether a text holds what looks like a payment card's number: 13 to 19 digits that pass Luhn [S1.7]. */
export function holdsCardNumber(text: string): boolean {
  const numbers = text.match(digitGroups) ?? [];
  return numbers.some((number) => passesLuhn(number.replaceAll(/\D/g, '')));
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
