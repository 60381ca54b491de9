import type { ErrorCode } from '../../../../src-shared/errors/error-codes.ts'

export const errors: Readonly<Record<ErrorCode, string>> = {
  validation_failed:
    'Une partie de la saisie est inutilisable. Rien n’a été modifié ; corrigez les champs marqués et réessayez.',
  not_found: 'Il n’y a rien à cette adresse.',
  method_not_allowed:
    'Cela n’est pas possible ici. Un numéro vérifié n’est jamais supprimé ; seul son titulaire peut le changer.',
  payload_too_large: 'L’envoi est trop volumineux. Rien n’a été modifié.',
  unsupported_media_type: 'Seul le JSON est accepté ici. Rien n’a été modifié.',
  too_busy: 'Deux modifications se sont croisées sur ce compte. Rien n’est perdu ; réessayez.',
  service_unavailable: 'Le service n’est pas prêt. Rien n’a été modifié ; réessayez dans un instant.',
  internal:
    'Une erreur s’est produite de notre côté. Rien n’a été modifié ; réessayez et, si elle persiste, citez la référence.',
  demonstration_only: 'Cela n’existe que dans l’espace intégré avec des données de démonstration.',
  not_signed_in: 'Vous n’êtes pas connecté. Connectez-vous et réessayez ; rien n’a été modifié.',
  session_over: 'Votre session est terminée. Reconnectez-vous ; votre saisie est conservée.',
  proof_invalid: 'Cette demande ne porte pas la preuve qu’elle vient de votre console. Reconnectez-vous.',
  sign_in_failed: 'La connexion a échoué. Réessayez.',
  sign_in_too_old:
    'Pour cette étape, votre connexion doit dater de 5 minutes au plus. Reconnectez-vous pour continuer ; rien n’a été modifié.',
  no_role: 'Votre organisation ne vous a donné aucun rôle dans Linekeeper. Adressez-vous à votre responsable.',
  role_missing: 'Votre rôle ne permet pas cette action. Rien n’a été modifié.',
  not_your_account: 'Cela appartient à un autre compte. Rien n’a été modifié.',
  account_not_found: 'Ce compte n’existe pas.',
  account_closed: 'Ce compte est fermé. Son numéro reste pris et plus rien ne peut y être modifié.',
  search_empty: 'Saisissez un nom, une adresse e-mail, un identifiant ou un numéro à chercher.',
  number_incomplete: 'Ce numéro est incomplet. Saisissez le numéro entier, ou exactement ses 4 derniers chiffres.',
  lookup_limit:
    'Vous avez recherché autant de numéros que permis en une heure. Cherchez par nom, e-mail ou identifiant, ou patientez.',
  saved_view_limit:
    'Vous avez enregistré 50 vues, c’est le maximum. Rien n’a été enregistré ; supprimez-en une dont vous ne vous servez plus.',
  saved_view_name_taken: 'Vous avez déjà une vue de ce nom. Rien n’a été enregistré ; choisissez un autre nom.',
  saved_view_not_found: 'Cette vue enregistrée n’existe pas. Elle a peut-être été supprimée sur un autre ordinateur.',
  cursor_invalid: 'Cette liste a changé depuis son ouverture. Reprenez à la première page.',
  number_empty: 'Saisissez un numéro de téléphone.',
  number_has_separators: 'Saisissez le numéro sans tirets, espaces ni autres signes.',
  number_has_letters: 'Un numéro de téléphone ne contient que des chiffres.',
  number_has_extension:
    'Un numéro avec poste interne ne peut pas être vérifié. Utilisez un numéro joignable directement.',
  number_country_unknown: 'Aucun pays n’a cet indicatif. Choisissez le pays et saisissez de nouveau le numéro.',
  number_too_short: 'Ce numéro est trop court pour son pays.',
  number_too_long: 'Ce numéro est trop long pour son pays.',
  number_invalid: 'Ce n’est pas un numéro du pays choisi. Vérifiez les chiffres.',
  number_type_refused: 'Seuls les numéros mobiles et fixes peuvent être vérifiés ; celui-ci est d’un autre type.',
  number_is_current: 'C’est déjà le numéro actuel du compte.',
  number_taken:
    'Ce numéro est déjà utilisé et ne peut pas être vérifié ici. Votre numéro actuel n’a pas changé ; utilisez un autre numéro.',
  already_verified: 'Ce compte a un numéro vérifié. Il peut être changé, mais pas configuré à nouveau.',
  no_current_number: 'Ce compte n’a pas encore de numéro vérifié. Son titulaire doit d’abord en configurer un.',
  verification_not_found: 'Cette vérification n’existe pas.',
  delivery_not_found: 'Cet envoi d’un code n’existe pas. Rien n’a été modifié.',
  callback_unsigned: 'Ceci n’a pas été signé par l’opérateur. Rien n’a été modifié.',
  verification_ended: 'Cette vérification est terminée. Recommencez pour recevoir un nouveau code.',
  no_open_verification: 'Le membre n’a aucune vérification en cours. Lui seul peut en commencer une.',
  channel_not_available: 'Ce numéro ne peut pas recevoir de code de cette façon. Choisissez l’autre méthode.',
  resend_wait: 'Un code vient d’être envoyé. Un nouveau pourra être envoyé à la fin de l’attente.',
  send_limit:
    'Le nombre de codes permis en 24 heures est atteint. Un nouveau pourra être envoyé à la fin de l’attente.',
  send_paused:
    'Les envois de codes vers des numéros comme celui-ci sont suspendus pour le moment, par protection contre les abus. Rien n’a été modifié ; réessayez plus tard ou utilisez un autre numéro.',
  country_not_allowed:
    'Aucun code n’est envoyé de cette façon vers les numéros de ce pays. Rien n’a été modifié ; choisissez l’autre méthode ou utilisez un autre numéro.',
  code_wrong: 'Ce n’est pas le code envoyé. Vérifiez-le et réessayez.',
  code_used_up:
    'Cinq codes faux ont été saisis, ce code n’est donc plus valable. Envoyez un nouveau code à la fin de l’attente.',
  code_expired: 'Ce code a plus de 15 minutes et n’est plus valable. Envoyez un nouveau code.',
  code_void: 'Ce code n’a pas pu être remis et n’est plus valable. Envoyez un nouveau code.',
  code_entry_closed: 'Trop de codes faux ont été saisis sur ce compte. La saisie rouvre après 24 heures.',
  number_change_not_found: 'Ce changement de numéro n’existe pas.',
  change_open:
    'Un changement de numéro est déjà en cours sur ce compte. Il doit se terminer avant qu’un autre commence.',
  change_not_open: 'Ce changement de numéro est terminé. Rien n’a été modifié.',
  change_wrong_step: 'Ce changement de numéro n’en est pas à cette étape. Rechargez pour voir où il en est.',
  change_not_awaiting_owner: 'Le titulaire a déjà répondu. Lui seul peut maintenant annuler ce changement.',
  change_not_by_staff: 'Le titulaire a commencé ce changement. Lui seul peut l’annuler.',
  request_limit:
    'Le nombre de changements permis en une heure a été demandé sur ce compte. Attendez avant de redemander à son titulaire.',
  link_limit:
    'Trois liens ont déjà été envoyés pour ce changement. Confirmez le numéro actuel avec un code, ou annulez le changement et recommencez.',
  link_invalid:
    'Ce lien n’est plus valable : il a été utilisé, il est trop ancien, ou un plus récent a été envoyé. Rien n’a été modifié ; demandez-en un nouveau.',
  change_disputed: 'Vous nous avez déjà dit que ce changement ne venait pas de vous. Nos examinateurs l’étudient.',
  identity_check_pending:
    'Un contrôle d’identité est en attente, le numéro ne peut donc pas être changé. Le membre doit d’abord le terminer ou l’annuler chez le prestataire d’identité.',
  identity_check_stale:
    'Le prestataire d’identité ne donne plus signe de vie ; aucun numéro ne peut être changé avant qu’il réponde.',
  report_out_of_order: 'Un rapport plus récent de ce contrôle d’identité a déjà été accepté. Rien n’a été modifié.',
  signature_invalid: 'Ce message n’est pas signé comme convenu, ou il est trop ancien. Rien n’a été modifié.',
  phone_verification_required:
    'Ce compte n’a pas encore de numéro vérifié. L’offre est gardée comme brouillon et rendue dès que son titulaire en aura vérifié un.',
  draft_limit:
    'Autant d’offres que permis attendent déjà le numéro de ce compte. Celle-ci n’a pas été gardée ; son titulaire doit d’abord vérifier un numéro.',
  duplicate_case_not_found: 'Ce dossier de doublon n’existe pas.',
  case_decided: 'Ce dossier est déjà décidé. Rien n’a été modifié.',
  claim_not_found: 'Ce numéro n’appartient pas à ce compte. Rien n’a été affiché.',
  claim_is_current: 'C’est le numéro actuel du compte. Il n’est jamais libéré ; son titulaire doit d’abord le changer.',
  number_release_not_found: 'Cette libération n’existe pas.',
  release_off:
    'Les libérations sont désactivées : un superviseur en décide par la politique numberRelease. Rien n’a été modifié.',
  release_open: 'Une libération de ce numéro est déjà en cours. Rien n’a été modifié.',
  release_wrong_step: 'Cette libération est à une autre étape ou terminée. Rien n’a été modifié.',
  release_same_reviewer: 'Vous avez demandé cette libération. Un autre réviseur doit l’approuver.',
  reveal_limit: 'Vous avez révélé autant de numéros que permis en 24 heures. Rien n’a été affiché.',
  staff_link_limit:
    'Le nombre de liens permis en une heure a été envoyé pour ce compte. Attendez avant d’en envoyer un autre.',
  no_pending_check: 'Aucun contrôle d’identité de ce compte n’est en attente, il n’y a donc rien à annuler.',
  identity_check_processing:
    'Le prestataire d’identité traite ce contrôle, le membre ne peut donc pas l’annuler maintenant. Seul le prestataire peut y mettre fin.',
  override_off: 'Votre organisation ne permet pas d’envoyer avant la fin de l’attente. Rien n’a été envoyé.',
  webhook_event_not_found: 'Il n’existe pas de tel événement de webhook.',
  outbox_row_not_found: 'Rien de ce qui n’a pas pu partir ne porte cet identifiant.',
  outbox_row_wiped:
    'Le code ou le lien que cet envoi contenait a été effacé : il ne peut pas être renvoyé. Rien n’a été modifié ; un nouveau peut être demandé.',
  file_not_saved:
    'Le fichier n’a pas pu être écrit à cet endroit. Rien n’a été enregistré ; choisissez un autre endroit.',
  policy_not_found: 'Cette politique n’existe pas.',
  policy_fixed: 'Ceci est fixé par le produit et personne ne peut le changer. Rien n’a été modifié.',
  policy_out_of_bounds:
    'Cette valeur dépasse ce que la politique permet. Rien n’a été modifié ; restez dans ses limites.',
  policy_changed:
    'Quelqu’un d’autre a changé cette politique depuis que vous l’avez ouverte. Rien n’a été modifié ; regardez la nouvelle valeur et décidez à nouveau.',
  service_starting: 'Le service intégré démarre. Cela prend un instant.',
  service_unreachable: 'Le service est injoignable. Rien n’a été modifié ; votre saisie est conservée.',
  request_refused: 'Cette demande a été refusée car elle ne vient pas de la fenêtre de la console.',
  setting_invalid: 'Ce réglage est inutilisable. Rien n’a été modifié.',
  server_address_invalid:
    'Ceci n’est pas l’adresse d’un serveur. Saisissez-en une comme https://linekeeper.example.com. Rien n’a été ajouté.',
  server_address_insecure:
    'Seul https protège en chemin ce que vous consultez : http n’est accepté que pour cet ordinateur. Saisissez l’adresse avec https. Rien n’a été ajouté.',
  server_address_user:
    'Une adresse ici ne contient ni nom d’utilisateur ni mot de passe. Saisissez le serveur seul ; la connexion vient ensuite. Rien n’a été ajouté.',
  server_address_path:
    'L’adresse se termine après le nom du serveur, sans chemin ni paramètres. Retirez ce qui suit. Rien n’a été ajouté.',
  server_known: 'Ce serveur fait déjà partie de vos espaces. Rien n’a été ajouté ; passez à cet espace.',
  server_limit: 'Vous avez 8 serveurs, le maximum. Rien n’a été ajouté ; retirez-en un que vous n’utilisez plus.',
  server_asked_often: 'Vous avez interrogé 20 serveurs en une heure. Rien n’a été ajouté ; patientez, puis réessayez.',
  server_unreachable: 'Ce serveur est injoignable. Vérifiez l’adresse et votre connexion, puis réessayez.',
  server_untrusted:
    'Le certificat de ce serveur n’est pas digne de confiance : rien ne lui a été envoyé. Adressez-vous à qui gère le serveur ; cela ne peut pas être ignoré.',
  server_not_linekeeper: 'Ce qui répond à cette adresse n’est pas le service de Linekeeper. Vérifiez l’adresse.',
  server_version:
    'Ce serveur exécute une version de Linekeeper qui ne correspond pas à cette console. Rien n’a été modifié ; mettez à jour la plus ancienne des deux.',
  browser_not_opened:
    'Le navigateur du système n’a pas pu s’ouvrir : personne n’a été connecté. Vérifiez quel programme ouvre les pages web, puis réessayez.',
  workspace_not_found: 'Cet espace ne fait plus partie des vôtres. Rien n’a été modifié.',
  workspace_fixed:
    'L’espace intégré fait partie de la console : il ne peut être ni retiré, ni renommé, ni changer de couleur.',
  workspace_name_taken: 'Un autre de vos espaces porte ce nom. Rien n’a été modifié ; choisissez-en un autre.',
  idempotency_key_invalid:
    'L’Idempotency-Key de cette requête ne peut pas être utilisée : elle compte de 16 à 128 lettres, chiffres et signes. Rien n’a été modifié.',
  idempotency_in_flight:
    'La même demande est encore en cours de traitement. Réessayez dans un instant ; elle n’est exécutée qu’une fois.',
  idempotency_key_reused:
    'Cette Idempotency-Key a déjà servi pour une autre demande. Rien n’a été modifié ; envoyez une nouvelle demande avec sa propre clé.',
}
