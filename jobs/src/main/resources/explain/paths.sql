-- One row per path of the account, with the title of the documented rule.
select way.*, rule.title
from mart_path_exposure way
left join core_documented_policy rule on rule.rule_id = way.documented_rule
where way.directory = :directory and way.account_id = :account_id
order by array_position(array('sign_in', 'second_factor', 'self_service_recovery', 'help_desk_recovery'), way.path)
