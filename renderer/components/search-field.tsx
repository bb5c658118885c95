import { Search, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import styles from './field.module.css';

interface SearchFieldProps {
  readonly label: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Narrows a list while typing; Esc clears it. */
export function SearchField({ label, clearLabel, value, onChange }: SearchFieldProps) {
  return (
    <AriaSearchField aria-label={label} value={value} onChange={onChange} className={styles.group ?? ''}>
      <Search size={15} aria-hidden />
      <Input className={styles.input ?? ''} placeholder={label} />
      <Button className={styles.clear ?? ''} aria-label={clearLabel}>
        <X size={14} aria-hidden />
      </Button>
    </AriaSearchField>
  );
}
