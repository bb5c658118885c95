import { useText } from '../lib/text.ts';
import { Select } from './select.tsx';

type PageSize = 'A4' | 'Letter';

interface PageSizeSelectProps {
  readonly value: PageSize;
  readonly onChange: (value: PageSize) => void;
}

/** The paper something is printed on. */
export function PageSizeSelect({ value, onChange }: PageSizeSelectProps) {
  const t = useText();
  return (
    <Select
      label={t('issue.page')}
      value={value}
      options={[
        { value: 'A4', label: 'A4' },
        { value: 'Letter', label: 'Letter' },
      ]}
      onChange={onChange}
    />
  );
}
