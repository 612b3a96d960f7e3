-- One row: the account, its person, its exception and who answers for it, with the people's names.
select
  exposure.*,
  coalesce(account.roles, array()) as roles,
  link.status as link_status,
  link.rule as link_rule,
  coalesce(size(link.candidates), 0) as candidates,
  entry.path as exception_path,
  entry.expires_at,
  entry.compensating_control,
  named_struct('written', exposure.person_id, 'name', person.name, 'status', person.status) as person,
  named_struct('written', exposure.control_owner, 'name', control.name, 'status', control.status) as control,
  named_struct('written', exposure.risk_acceptor, 'name', risk.name, 'status', risk.status) as risk,
  named_struct('written', entry.owner, 'name', entry_owner.name, 'status', entry_owner.status) as entry_owner,
  named_struct('written', entry.approver, 'name', entry_approver.name, 'status', entry_approver.status) as entry_approver
from mart_account_exposure exposure
left join core_account account on account.directory = exposure.directory and account.account_id = exposure.account_id
left join core_person_link link on link.directory = exposure.directory and link.account_id = exposure.account_id
left join core_exception entry on entry.exception_id = exposure.exception_id
left join core_person person on person.person_id = exposure.person_id
left join core_person control on control.person_id = exposure.control_owner
left join core_person risk on risk.person_id = exposure.risk_acceptor
left join person_key owner_key on owner_key.key = lower(entry.owner)
left join core_person entry_owner on entry_owner.person_id = owner_key.person_id
left join person_key approver_key on approver_key.key = lower(entry.approver)
left join core_person entry_approver on entry_approver.person_id = approver_key.person_id
where exposure.directory = :directory and exposure.account_id = :account_id
