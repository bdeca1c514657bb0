/** Typst source of an invoice or credit note. Everything written by people comes in as data, never as markup. */
export const documentTemplate = `
#let data = json(bytes(sys.inputs.document))
#let words = data.words
#let quiet = rgb("#5b6472")
#set document(title: words.title + " " + data.number)
#set page(
  paper: "a4",
  margin: (x: 22mm, top: 22mm, bottom: 26mm),
  footer: text(size: 7pt, fill: quiet)[
    #data.seller.name #h(1fr) #data.number #h(1fr)
    #context counter(page).display("1 / 1", both: true)
    #linebreak() SHA-256 #data.hash
  ],
)
#set text(font: "Inter", size: 9.5pt, lang: data.language)
#set par(leading: 0.6em)

#let party(label, it) = [
  #text(size: 8pt, fill: quiet, label) \\
  #text(weight: 600, it.name) \\
  #it.lines.join(linebreak())
  #if it.registration != none [\\ #words.registration #it.registration]
  #for tax in it.taxes [\\ #tax]
]

#text(size: 22pt, weight: 600, words.title)
#v(2mm)
#grid(
  columns: (auto, 1fr),
  column-gutter: 6mm,
  row-gutter: 2.2mm,
  text(fill: quiet, words.number), text(weight: 600, data.number),
  text(fill: quiet, words.date), data.issuedOn,
  ..if data.dueOn != none { (text(fill: quiet, words.due), data.dueOn) },
  ..if data.reason != none { (text(fill: quiet, words.corrects), data.reason) },
)
#v(8mm)
#grid(columns: (1fr, 1fr), column-gutter: 10mm, party(words.from, data.seller), party(words.to, data.buyer))
#v(10mm)

#let description(it) = [
  #it.description
  #for factor in it.coefficients [\\ #text(size: 8pt, fill: quiet, factor)]
]
#let lines(title, rows) = if rows.len() > 0 {
  text(weight: 600, title)
  v(-1mm)
  table(
    columns: (auto, 1fr, auto, auto, auto),
    align: (left, left, right, right, right),
    stroke: (x, y) => (bottom: if y == 0 { 0.8pt } else { 0.3pt + rgb("#c8ccd2") }),
    inset: (x: 2mm, y: 2.2mm),
    table.header(
      ..(words.about, "", words.quantity, words.price, words.amount).map(it => text(size: 8pt, fill: quiet, it)),
    ),
    ..rows
      .map(it => (it.subject, description(it), it.quantity, it.unitPrice, it.net))
      .flatten(),
  )
  v(4mm)
}
#lines(words.recurring, data.recurring)
#lines(words.oneOff, data.oneOff)

#align(right, block(width: 75mm, grid(
  columns: (1fr, auto),
  row-gutter: 2.6mm,
  align: (left, right),
  words.net, data.net,
  ..data.taxes.map(it => ([#it.name #text(fill: quiet)[#words.base #it.base]], it.amount)).flatten(),
  ..(words.gross, data.gross).map(it => grid.cell(
    stroke: (top: 0.8pt),
    inset: (top: 2.6mm),
    text(size: 11pt, weight: 600, it),
  )),
)))
#if data.iban != none [
  #v(8mm)
  #text(fill: quiet, words.account) #h(2mm) #text(weight: 600, data.iban)
]
`;
