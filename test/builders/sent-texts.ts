/** A chronology as a health visiting team might keep it about Child E, with dates as people write them. */
export const visitsCsv = (more: readonly string[] = []): string =>
  [
    'Date,Time,Details of event,Who was present,Child seen,Action taken,Recorded by,Shared with',
    '"3 July 2018",10:30,"Home visit. Mum tired, Steven asleep in his cot.",Joanne,Yes,"Weigh again in a week",HV Lane,',
    '"10/07/2018",,"Home visit, no reply at the door. Card left.",,No,"Will try again",HV Lane,',
    '"w/c 16 July 2018",,"Telephone call to the GP about the missed appointment.",,,"GP to write",HV Lane,"GP, 17 July 2018, by phone"',
    '"13/25/2018",,"Note of a message from the nursery.",,,,HV Lane,',
    '"20/07/2018",,"Home visit, no reply at the door.",,No,"Letter sent",HV Lane,',
    ...more,
  ].join('\n');
