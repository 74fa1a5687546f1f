import { ApplicantSection } from './ApplicantSection.tsx';
import { ChildrenSection } from './ChildrenSection.tsx';
import { ConditionsSection } from './ConditionsSection.tsx';
import { ConsentSection } from './ConsentSection.tsx';
import { CourtSection } from './CourtSection.tsx';
import { DocumentsSection } from './DocumentsSection.tsx';
import { NoteSection } from './NoteSection.tsx';
import { ParticularsSection } from './ParticularsSection.tsx';
import { RepresentativeSection } from './RepresentativeSection.tsx';
import { ServiceSection } from './ServiceSection.tsx';

/** In the order of the paper form. */
export function IntakeSections() {
  return (
    <>
      <ServiceSection />
      <ApplicantSection />
      <RepresentativeSection />
      <ChildrenSection />
      <CourtSection />
      <ConditionsSection />
      <ParticularsSection />
      <DocumentsSection />
      <ConsentSection />
      <NoteSection />
    </>
  );
}
