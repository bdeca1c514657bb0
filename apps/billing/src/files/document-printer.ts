import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { InvoiceEntity } from '../invoice/invoice.entity.js';
import { documentTemplate } from './document-template.js';
import { printed } from './printed-document.js';

/** The compiler keeps what it has computed: without this it grows to more than a gigabyte. */
const documentsBetweenEvictions = 10;

/** Prints issued documents as PDF/A, 30 ms each; the compiler is loaded with the first. */
@Injectable()
export class DocumentPrinter {
  private compiler: Promise<NodeCompiler> | null = null;
  private count = 0;

  async print(document: InvoiceEntity): Promise<Buffer> {
    this.compiler ??= this.load();
    const compiler = await this.compiler;
    this.count += 1;
    if (this.count % documentsBetweenEvictions === 0) compiler.evictCache(0);
    return compiler.pdf(
      {
        mainFileContent: documentTemplate,
        inputs: { document: JSON.stringify(printed(document)) },
        resetRead: true,
      },
      { pdfStandard: 'a-3b' },
    );
  }

  private async load(): Promise<NodeCompiler> {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    const resolve = createRequire(import.meta.url).resolve;
    const inter = dirname(resolve('@expo-google-fonts/inter/package.json'));
    const fontPaths = ['400Regular', '600SemiBold'].map((weight) => join(inter, weight));
    return NodeCompiler.create({ fontArgs: [{ fontPaths }] });
  }
}
