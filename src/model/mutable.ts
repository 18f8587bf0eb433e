/** A readonly object while it is put together: key by key, since spreads of what may be absent take long. */
export type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
