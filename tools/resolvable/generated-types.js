import ts from 'typescript';

/** The generated types of one subgraph, asked for what the default resolver would find. */
export class GeneratedTypes {
  constructor(program, file) {
    this.checker = program.getTypeChecker();
    const source = program.getSourceFile(file);
    this.file = source;
    this.exports = new Map(
      this.checker
        .getExportsOfModule(this.checker.getSymbolAtLocation(source))
        .map((symbol) => [symbol.name, symbol]),
    );
    this.parents = this.typeOf('ResolversParentTypes');
  }

  /** Why the default resolver would not answer a field; empty if it does. */
  lacking(type, field) {
    if (type === 'Query' || type === 'Mutation') return [`${type}.${field} has no resolver`];
    const parent = this.memberType(this.parents, type);
    if (!parent) return [`${type} is not in the generated types: run npm run codegen`];
    const property = this.checker.getPropertyOfType(parent, field);
    if (!property) return [`${type}.${field} has neither a resolver nor a property of its row`];
    const wanted = this.resultOf(type, field);
    if (field === 'id' && property.valueDeclaration?.getSourceFile() !== this.file) {
      return [`${type}.id has no resolver, and the id of a row is not a typed id`];
    }
    const found = this.checker.getTypeOfSymbol(property);
    if (!wanted || this.checker.isTypeAssignableTo(found, wanted)) return [];
    return [
      `${type}.${field} has no resolver, and its row holds ${this.checker.typeToString(found)}`,
    ];
  }

  /** `Result` of `<Type>Resolvers['field']?: Resolver<Result, …>`. */
  resultOf(type, field) {
    const property = this.checker.getPropertyOfType(this.typeOf(`${type}Resolvers`), field);
    const [result] = property?.valueDeclaration?.type?.typeArguments ?? [];
    return result && this.optional(this.checker.getTypeFromTypeNode(result));
  }

  /** A missing property is answered with null, as nullable fields may be. */
  optional(type) {
    const nullable = type.isUnion() && type.types.some((part) => part.flags & ts.TypeFlags.Null);
    return nullable ? this.checker.getNullableType(type, ts.TypeFlags.Undefined) : type;
  }

  typeOf(name) {
    return this.checker.getDeclaredTypeOfSymbol(this.exports.get(name));
  }

  memberType(type, name) {
    const property = this.checker.getPropertyOfType(type, name);
    return property && this.checker.getTypeOfSymbol(property);
  }
}
