import type { ErrorCode } from '../../../../src-shared/errors/error-codes.ts'

export const errors: Readonly<Record<ErrorCode, string>> = {
  validation_failed:
    'Parte de lo introducido no se puede usar. No se cambió nada; corrija los campos marcados y vuelva a intentarlo.',
  not_found: 'No hay nada en esta dirección.',
  method_not_allowed:
    'Esto no se puede hacer aquí. Un número verificado nunca se elimina; solo su titular puede cambiarlo.',
  payload_too_large: 'Lo enviado es demasiado grande. No se cambió nada.',
  unsupported_media_type: 'Aquí solo se acepta JSON. No se cambió nada.',
  too_busy: 'Dos cambios coincidieron en esta cuenta. No se perdió nada; vuelva a intentarlo.',
  service_unavailable: 'El servicio no está listo. No se cambió nada; vuelva a intentarlo en un momento.',
  internal: 'Algo falló por nuestra parte. No se cambió nada; vuelva a intentarlo y, si persiste, cite la referencia.',
  demonstration_only: 'Esto solo existe en el espacio integrado con datos de demostración.',
  not_signed_in: 'No ha iniciado sesión. Inicie sesión y vuelva a intentarlo; no se cambió nada.',
  session_over: 'Su sesión ha terminado. Vuelva a iniciar sesión; lo que introdujo se conserva.',
  proof_invalid: 'Esta petición no llevaba la prueba de que viene de su consola. Vuelva a iniciar sesión.',
  sign_in_failed: 'No se pudo iniciar sesión. Vuelva a intentarlo.',
  sign_in_too_old:
    'Para este paso su inicio de sesión debe tener como máximo 5 minutos. Vuelva a iniciar sesión para seguir; no se cambió nada.',
  no_role: 'Su organización no le ha dado ningún rol en Linekeeper. Consulte a su supervisor.',
  role_missing: 'Su rol no permite esto. No se cambió nada.',
  not_your_account: 'Esto pertenece a otra cuenta. No se cambió nada.',
  account_not_found: 'No existe esa cuenta.',
  account_closed: 'Esta cuenta está cerrada. Su número sigue ocupado y nada de ella se puede cambiar.',
  search_empty: 'Introduzca un nombre, un correo, un identificador o un número para buscar.',
  number_incomplete: 'Este número no está completo. Introduzca el número entero o exactamente sus 4 últimos dígitos.',
  lookup_limit:
    'Ha buscado tantos números como se permite en una hora. Busque por nombre, correo o identificador, o espere.',
  saved_view_limit: 'Ha guardado 50 vistas, que es el máximo. No se guardó nada; elimine una que ya no use.',
  saved_view_name_taken: 'Ya tiene una vista con este nombre. No se guardó nada; elija otro nombre.',
  saved_view_not_found: 'No existe esa vista guardada. Puede que se haya eliminado en otro ordenador.',
  cursor_invalid: 'Esta lista ha cambiado desde que se abrió. Empiece de nuevo por la primera página.',
  number_empty: 'Introduzca un número de teléfono.',
  number_has_separators: 'Introduzca el número sin guiones, espacios ni otros signos.',
  number_has_letters: 'Un número de teléfono solo tiene dígitos.',
  number_has_extension:
    'Los números con extensión no se pueden verificar. Use un número al que se pueda llamar directamente.',
  number_country_unknown: 'Ningún país tiene este código. Elija el país e introduzca el número de nuevo.',
  number_too_short: 'Este número es demasiado corto para su país.',
  number_too_long: 'Este número es demasiado largo para su país.',
  number_invalid: 'Este no es un número del país elegido. Compruebe los dígitos.',
  number_type_refused: 'Solo se pueden verificar números móviles y fijos; este es de otro tipo.',
  number_is_current: 'Este ya es el número actual de la cuenta.',
  number_taken: 'Este número ya se usa y no se puede verificar aquí. Su número actual no ha cambiado; use otro número.',
  already_verified: 'Esta cuenta tiene un número verificado. Se puede cambiar, no configurar de nuevo.',
  no_current_number: 'Esta cuenta aún no tiene un número verificado. Su titular debe configurar uno primero.',
  verification_not_found: 'No existe esa verificación.',
  delivery_not_found: 'No existe ese envío de un código. No se ha cambiado nada.',
  callback_unsigned: 'El operador no ha firmado esto. No se ha cambiado nada.',
  verification_ended: 'Esta verificación ha terminado. Empiece de nuevo para recibir un código.',
  no_open_verification: 'El miembro no tiene ninguna verificación abierta. Solo el miembro puede iniciar una.',
  channel_not_available: 'Este número no puede recibir un código de este modo. Elija el otro método.',
  resend_wait: 'Se envió un código hace poco. Se podrá enviar uno nuevo cuando termine la espera.',
  send_limit:
    'Se han enviado tantos códigos como se permiten en 24 horas. Se podrá enviar uno nuevo cuando termine la espera.',
  send_paused:
    'Los códigos a números como este están en pausa por ahora, como protección contra abusos. No se cambió nada; inténtelo más tarde o use otro número.',
  country_not_allowed:
    'No se envían códigos de esta forma a números de este país. No se cambió nada; elija el otro método o use otro número.',
  code_wrong: 'Este no es el código que se envió. Compruébelo y vuelva a intentarlo.',
  code_used_up:
    'Se introdujeron cinco códigos incorrectos, así que este código ya no es válido. Envíe uno nuevo cuando termine la espera.',
  code_expired: 'Este código tiene más de 15 minutos y ya no es válido. Envíe un código nuevo.',
  code_void: 'Este código no se pudo entregar y ya no es válido. Envíe un código nuevo.',
  code_entry_closed:
    'Se introdujeron demasiados códigos incorrectos en esta cuenta. Se podrán introducir de nuevo pasadas 24 horas.',
  number_change_not_found: 'No existe ese cambio de número.',
  change_open: 'Ya hay un cambio de número abierto en esta cuenta. Debe terminar antes de que empiece otro.',
  change_not_open: 'Este cambio de número ha terminado. No se cambió nada.',
  change_wrong_step: 'Este cambio de número no está en este paso. Vuelva a cargar para ver dónde está.',
  change_not_awaiting_owner: 'El titular ya ha respondido. Ahora solo el titular puede cancelar este cambio.',
  change_not_by_staff: 'El titular inició este cambio. Solo el titular puede cancelarlo.',
  request_limit:
    'Se pidieron en esta cuenta tantos cambios como se permite en una hora. Espere antes de volver a pedírselo al titular.',
  link_limit:
    'Ya se enviaron tres enlaces para este cambio. Confirme el número actual con un código, o cancele el cambio y empiece de nuevo.',
  link_invalid:
    'Este enlace ya no es válido: se usó, es demasiado antiguo o se envió uno más nuevo. No se cambió nada; pida uno nuevo.',
  change_disputed: 'Ya nos dijo que este cambio no lo hizo usted. Nuestros revisores lo examinan.',
  identity_check_pending:
    'Hay una comprobación de identidad pendiente, así que el número no se puede cambiar. El miembro debe terminarla o cancelarla antes en el proveedor de identidad.',
  identity_check_stale:
    'No hay noticias del proveedor de identidad, así que los números no se pueden cambiar hasta que responda.',
  report_out_of_order: 'Ya se aceptó un informe posterior de esta comprobación de identidad. No se cambió nada.',
  signature_invalid: 'Este mensaje no está firmado como se acordó, o es demasiado antiguo. No se cambió nada.',
  phone_verification_required:
    'Esta cuenta aún no tiene un número verificado. La puja se guarda como borrador y se devuelve en cuanto su titular verifique uno.',
  draft_limit:
    'Ya esperan el número de esta cuenta tantas pujas como se permiten. Esta no se guardó; su titular debe verificar antes un número.',
  duplicate_case_not_found: 'No existe ese caso de duplicado.',
  case_decided: 'Este caso ya está decidido. No se cambió nada.',
  claim_not_found: 'Este número no pertenece a esta cuenta. No se mostró nada.',
  claim_is_current: 'Este es el número actual de la cuenta. Nunca se libera; su titular debe cambiarlo antes.',
  number_release_not_found: 'No existe esa liberación.',
  release_off:
    'Las liberaciones están desactivadas: un supervisor lo decide con la política numberRelease. No se cambió nada.',
  release_open: 'Ya hay una liberación de este número en curso. No se cambió nada.',
  release_wrong_step: 'Esta liberación está en otro paso o ha terminado. No se cambió nada.',
  release_same_reviewer: 'Usted pidió esta liberación. Otro revisor debe aprobarla.',
  reveal_limit: 'Ha revelado tantos números como se permite en 24 horas. No se mostró nada.',
  staff_link_limit:
    'Se enviaron para esta cuenta tantos enlaces como se permite en una hora. Espere antes de enviar otro.',
  no_pending_check: 'Ningún control de identidad de esta cuenta está pendiente, así que no hay nada que cancelar.',
  identity_check_processing:
    'El proveedor de identidad está procesando este control, así que el miembro no puede cancelarlo ahora. Solo el proveedor puede terminarlo.',
  override_off: 'Su organización no permite enviar antes de que termine la espera. No se envió nada.',
  webhook_event_not_found: 'No existe tal evento de webhook.',
  outbox_row_not_found: 'Nada de lo que no pudo salir tiene este identificador.',
  outbox_row_wiped:
    'El código o el enlace que contenía este envío se borró: no puede enviarse de nuevo. No se cambió nada; se puede pedir uno nuevo.',
  file_not_saved: 'No se pudo escribir el archivo en ese lugar. No se guardó nada; elija otro lugar.',
  policy_not_found: 'Esta política no existe.',
  policy_fixed: 'Esto lo fija el producto y nadie puede cambiarlo. No se cambió nada.',
  policy_out_of_bounds:
    'Este valor está fuera de lo que permite la política. No se cambió nada; elija uno dentro de sus límites.',
  policy_changed:
    'Otra persona ha cambiado esta política desde que la abrió. No se cambió nada; mire el nuevo valor y decida de nuevo.',
  service_starting: 'El servicio integrado está arrancando. Tarda un momento.',
  service_unreachable: 'No se puede contactar con el servicio. No se cambió nada; lo que introdujo se conserva.',
  request_refused: 'Esta petición se rechazó porque no venía de la ventana de la consola.',
  setting_invalid: 'Este ajuste no se puede usar. No se cambió nada.',
  server_address_invalid:
    'Esta no es la dirección de un servidor. Introduzca una como https://linekeeper.example.com. No se añadió nada.',
  server_address_insecure:
    'Solo https protege en el camino lo que consulta, así que http se acepta únicamente para este equipo. Introduzca la dirección con https. No se añadió nada.',
  server_address_user:
    'Aquí una dirección no lleva usuario ni contraseña. Introduzca solo el servidor; la sesión se inicia después. No se añadió nada.',
  server_address_path:
    'La dirección termina tras el nombre del servidor, sin ruta ni parámetros. Quite lo que sigue. No se añadió nada.',
  server_known: 'Este servidor ya está entre sus espacios. No se añadió nada; cambie a él.',
  server_limit: 'Tiene 8 servidores, el máximo. No se añadió nada; quite uno que ya no use.',
  server_asked_often: 'Ha preguntado a 20 servidores en una hora. No se añadió nada; espere e inténtelo de nuevo.',
  server_unreachable:
    'No se puede contactar con este servidor. Compruebe la dirección y su conexión, e inténtelo de nuevo.',
  server_untrusted:
    'El certificado de este servidor no es de confianza, así que no se le envió nada. Pregunte a quien administra el servidor; esto no se puede omitir.',
  server_not_linekeeper: 'Lo que responde en esta dirección no es el servicio de Linekeeper. Compruebe la dirección.',
  server_version:
    'Este servidor ejecuta una versión de Linekeeper que no corresponde a esta consola. No se cambió nada; actualice la más antigua de las dos.',
  browser_not_opened:
    'No se pudo abrir el navegador del sistema, así que nadie inició sesión. Compruebe qué programa abre las páginas web e inténtelo de nuevo.',
  workspace_not_found: 'Este espacio ya no está entre los suyos. No se cambió nada.',
  workspace_fixed: 'El espacio integrado es parte de la consola: no se puede quitar ni cambiar de nombre o de color.',
  workspace_name_taken: 'Otro de sus espacios tiene este nombre. No se cambió nada; elija otro.',
  idempotency_key_invalid:
    'La Idempotency-Key de esta petición no se puede usar: tiene de 16 a 128 letras, dígitos y signos. No se ha cambiado nada.',
  idempotency_in_flight:
    'La misma petición todavía se está respondiendo. Inténtelo de nuevo en un momento; se hace una sola vez.',
  idempotency_key_reused:
    'Esta Idempotency-Key ya se usó para otra petición. No se ha cambiado nada; envíe una petición nueva con su propia clave.',
}
