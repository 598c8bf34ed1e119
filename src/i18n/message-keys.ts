/** The full keys of a tree of messages, such as `result.eligible`; of plural forms, the key without its ending. */
export type MessageKey<Tree> = WithoutPlural<Leaf<Tree>>;

type Leaf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Leaf<Tree[Key]>}`;
}[keyof Tree & string];

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;
