/** Names to draw from: common in England over the last decades, of several origins. All people of a world are invented. */
export const girls = [
  ...['Amelia', 'Olivia', 'Isla', 'Ava', 'Mia', 'Lily', 'Freya', 'Grace', 'Poppy', 'Ella', 'Evie', 'Aisha', 'Maryam', 'Zara'],
  ...['Sophie', 'Chloe', 'Jade', 'Gemma', 'Stacey', 'Kelly', 'Lauren', 'Leanne', 'Rebecca', 'Hannah', 'Priya', 'Nadia', 'Agnieszka'],
  ...['Joanne', 'Tracey', 'Sharon', 'Karen', 'Susan', 'Julie', 'Margaret', 'Yasmin', 'Shanice', 'Keisha', 'Niamh', 'Siobhan', 'Ioana'],
] as const;

export const boys = [
  ...['Oliver', 'George', 'Harry', 'Noah', 'Jack', 'Leo', 'Arthur', 'Muhammad', 'Oscar', 'Alfie', 'Archie', 'Tyler', 'Kai', 'Yusuf'],
  ...['Liam', 'Ryan', 'Connor', 'Kyle', 'Jordan', 'Lee', 'Craig', 'Dean', 'Shane', 'Imran', 'Ravi', 'Tomasz', 'Andrei', 'Jerome'],
  ...['David', 'Paul', 'Mark', 'Stephen', 'Kevin', 'Gary', 'Alan', 'Keith', 'Delroy', 'Winston', 'Sean', 'Declan', 'Mihai', 'Omar'],
] as const;

export const surnames = [
  ...['Smith', 'Jones', 'Taylor', 'Brown', 'Williams', 'Wilson', 'Johnson', 'Davies', 'Patel', 'Robinson', 'Wright', 'Thompson', 'Evans'],
  ...['Walker', 'White', 'Roberts', 'Green', 'Hall', 'Wood', 'Jackson', 'Clarke', 'Khan', 'Hughes', 'Edwards', 'Hill', 'Moore', 'Clark'],
  ...['Harrison', 'Scott', 'Young', 'Morris', 'Ward', 'Turner', 'Ahmed', 'Begum', 'Hussain', 'Kaur', 'Singh', 'Ali', 'Nowak', 'Kowalski'],
  ...['Popescu', 'Murphy', "O'Brien", 'Kelly', 'Doyle', 'Campbell', 'Stewart', 'Baptiste', 'Okafor', 'Mensah', 'Adeyemi', 'Barrett'],
  ...['Lyons', 'Pearce', 'Hobbs', 'Tranter', 'Vickers', 'Whitlock', 'Yardley', 'Haworth', 'Entwistle', 'Ramsbottom', 'Clegg', 'Sykes'],
] as const;

export const streets = [
  ...['Mill Lane', 'Station Road', 'Church Street', 'Victoria Avenue', 'The Crescent', 'Elm Grove', 'Canal Street', 'Northfield Road'],
  ...['Albert Terrace', 'Quarry Bank', 'Oak Drive', 'Chapel Hill', 'Park View', 'Queen Street', 'Moorside', 'Beech Close'],
] as const;
