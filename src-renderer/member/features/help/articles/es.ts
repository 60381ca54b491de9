import type { HelpArticle } from '../article.types.ts'

export const article: HelpArticle = {
  lead: '¿Cómo podemos ayudarle?',
  title: 'Cómo verificar su número de teléfono',
  introduction: [
    '{site} se compromete a mantener seguro su entorno. Usted puede contribuir a la lucha contra las identidades falsas verificando su número de teléfono. Así certifica que sus datos de contacto son correctos y están al día, y protege su cuenta contra accesos no autorizados.',
    'La verificación le llevará apenas dos (2) minutos. Así de fácil.',
  ],
  steps: [
    { text: 'Inicie sesión en su cuenta.' },
    { text: 'Haga clic en su foto de perfil, arriba a la derecha de su Panel, y seleccione Ajustes.' },
    {
      text: 'En la página Detalles del perfil, baje hasta la sección Número de teléfono de seguridad y haga clic en Configurar número de seguridad.',
    },
    {
      text: 'En la ventana que se abre, su país debería estar elegido automáticamente con su código de país. Si no, elija su país para que el código se actualice. Introduzca su número y elija el método de verificación.',
      more: [
        'Su número de teléfono debe tener el formato correcto. No incluya guiones ni espacios. Este es el formato internacional estándar:',
      ],
      list: ['Código de país: +52 (México)', 'Código de ciudad (código de área)', 'Número local (de teléfono)'],
      example: { label: 'Ejemplo:', number: '(+52) 6441832399' },
      after: [
        'Puede usar un número de móvil o un número fijo sin extensión. Si usa un número de móvil, sustituya el 0 por el código de su país e introduzca solo los números que siguen.',
        'Los métodos de verificación son SMS o llamada telefónica. No puede usar SMS con un teléfono fijo.',
      ],
    },
    {
      text: 'Haga clic en Enviar código de verificación. Recibirá un SMS o una llamada con el código en su móvil o teléfono fijo.',
    },
    {
      text: 'Introduzca el código en el nuevo campo. Haga clic en Verificar código.',
      after: ['Si no recibe un código en 15 minutos, puede hacer clic en Reenviar código para intentarlo de nuevo.'],
    },
    { text: 'Recibirá un aviso cuando su número de teléfono haya sido verificado.' },
  ],
  forEver:
    'Una vez que vincula un número de teléfono a su cuenta, ya no puede quitarlo ni usarlo en otra cuenta. Solo puede cambiarlo por otro número que sea suyo.',
  tipsTitle: 'Algunas cosas que conviene recordar',
  tips: [
    'Si hace una oferta en un proyecto por primera vez, el sistema le pedirá que verifique su número de teléfono.',
    'Cada usuario puede tener una sola cuenta; por eso, un número de teléfono solo se puede verificar en una cuenta. Una vez verificado, ya no se puede usar en otra.',
    'Verificar su número de teléfono tiene más ventajas: le ayuda a ganar XP y créditos para descubrir recompensas estupendas. Es especialmente útil para los nuevos usuarios que quieren completar la configuración de su cuenta.',
    'Si tiene una verificación de identidad pendiente en el sitio, la opción de actualizar su número de teléfono no estará disponible. Primero tendrá que completar la verificación de identidad o cancelarla.',
  ],
}
