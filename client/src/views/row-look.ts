// What a row of a view looks like, what it is called by a screen reader, and what a click on it does.
import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { TreeRow } from '../../../server/src/lsp/protocol.ts';
import type { More, Shown } from './row.ts';

export function lookOf(shown: Shown): TreeItem {
  const { view, row } = shown;
  const { id, label, description, tooltip, icon, fold, kind, cited, place, finding } = row;
  const item = new TreeItem(label, FOLDS[fold]);
  item.id = `${view} ${id}`;
  item.description = description;
  item.tooltip = tooltip === '' ? label : tooltip;
  item.iconPath = icons()[icon];
  item.contextValue = [
    kind,
    ...(finding === undefined ? [] : ['finding']),
    ...(cited === undefined ? [] : ['cited']),
  ].join(' ');
  item.accessibilityInformation = { label: [spoken(icon), label, description].filter(Boolean).join(', ') };
  if (place !== undefined)
    item.command = { command: 'corroborate.views.open', title: l10n.t('Open'), arguments: [shown] };
  return item;
}

export function moreLook(more: More, parent: string | undefined): TreeItem {
  const item = new TreeItem(l10n.t('{0} more…', more.count));
  item.id = `${more.view} more ${parent ?? ''}`;
  item.iconPath = new ThemeIcon('ellipsis');
  item.command = { command: 'corroborate.views.showMore', title: l10n.t('Show More'), arguments: [more] };
  return item;
}

const FOLDS: Readonly<Record<TreeRow['fold'], TreeItemCollapsibleState>> = {
  none: TreeItemCollapsibleState.None,
  collapsed: TreeItemCollapsibleState.Collapsed,
  expanded: TreeItemCollapsibleState.Expanded,
};

const icons = (): Readonly<Record<TreeRow['icon'], ThemeIcon>> => ({
  error: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  warning: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  information: new ThemeIcon('info'),
  hint: new ThemeIcon('lightbulb'),
  settled: new ThemeIcon('pass', new ThemeColor('corroborate.agreed')),
  entity: new ThemeIcon('symbol-class'),
  occurrence: new ThemeIcon('symbol-event'),
  contradicted: new ThemeIcon('law', new ThemeColor('corroborate.contradicted')),
  fact: new ThemeIcon('note'),
  prose: new ThemeIcon('quote'),
  article: new ThemeIcon('file-text'),
  orphan: new ThemeIcon('circle-slash'),
  group: new ThemeIcon('folder'),
  corpus: new ThemeIcon('root-folder'),
});

/** What an icon says, where the words beside it do not. */
function spoken(icon: TreeRow['icon']): string {
  if (icon === 'contradicted') return l10n.t('Contradicted');
  if (icon === 'settled') return l10n.t('Settled');
  if (icon === 'prose') return l10n.t('Read in prose');
  if (icon === 'error') return l10n.t('Error');
  return icon === 'warning' ? l10n.t('Warning') : '';
}
