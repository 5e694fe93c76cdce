// style/noParameterAssign
export function next(day: number) {
  day += 1;
  return day;
}
