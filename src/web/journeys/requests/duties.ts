/**
 * The duties and grounds in the law of England on which an agency asks another. The law reads alike for a child in need and for child protection: what
 * is held may be given on either (Information sharing advice for practitioners, 2024; UK GDPR, articles 6(1)(c) and (e), and 9(2)(b), (g) and (h)).
 */
export const duties = [
  {
    id: 'section-17',
    says: 'A child in need',
    basis: 'Child in need: Children Act 1989, sections 17 and 27',
    hint: 'Section 27 lets a council ask other authorities for help, and they must give it where they can',
  },
  {
    id: 'section-47',
    says: 'An enquiry into significant harm',
    basis: 'Enquiry into significant harm: Children Act 1989, section 47',
    hint: 'Section 47(9) asks other authorities to help with the enquiry',
  },
  {
    id: 'welfare',
    says: 'To keep a child safe and well, at any other stage',
    basis: 'Safeguarding and promoting welfare: Children Act 2004, sections 10 and 11',
    hint: 'Early help, a referral, a pregnancy, a review of a plan',
  },
  {
    id: 'court',
    says: 'A court has asked for it',
    basis: 'Order or direction of a court',
    hint: 'A report under section 7, or care proceedings',
  },
  { id: 'other', says: 'Another duty or basis', basis: '', hint: '' },
] as const;
