// suspicious/noExplicitAny
export const unknown = (thing: any) => thing;
