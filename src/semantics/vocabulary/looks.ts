import type { PartialVocabulary } from './vocabulary.js';

const words = (text: string): readonly string[] => text.split(' ');

/** Colours and shapes of markers, in the languages of programs and their users. */
export const looks: PartialVocabulary = {
  looks: [
    ...words(
      '赤 赤色 赤い 青 青色 青い 緑 緑色 黄 黄色 黄色い 橙 橙色 紫 紫色 黒 黒色 黒い 白 白色 白い 灰色 桃色 茶色 水色 紺',
    ),
    ...words(
      '紺色 レッド ブルー グリーン イエロー オレンジ パープル ブラック ホワイト グレー ピンク 旗 フラグ フラッグ 星 スター',
    ),
    ...words(
      '半星 矢印 丸 タグ マーカー アイコン 記号 色 の 右 左 上 下 red green blue yellow orange purple violet',
    ),
    ...words('black white gray grey pink brown cyan magenta flag flags star stars tag marker icon arrow'),
    ...words(
      'circle colour color 红 红色 绿 绿色 蓝 蓝色 黑 黑色 灰 粉色 紅 紅色 綠 綠色 藍 藍色 旗帜 旗子 旗幟 星星 标签',
    ),
    ...words(
      '標籤 标记 標記 图标 圖標 箭头 箭頭 的 빨간 빨강 빨간색 파란 파랑 파란색 초록 초록색 녹색 노란 노랑 노란색 주황',
    ),
    ...words(
      '주황색 보라 보라색 검은 검정 검은색 검정색 흰 흰색 회색 깃발 플래그 별 태그 마커 아이콘 화살표 rot rote roter',
    ),
    ...words(
      'rotes grün grüne grüner grünes blau blaue blauer blaues gelb gelbe gelber gelbes lila violett schwarz',
    ),
    ...words(
      'schwarze schwarzer weiß weiße weißer grau graue grauer rosa dunkelblau dunkelgrün flagge fahne fähnchen',
    ),
    ...words('stern pfeil symbol rouge vert verte bleu bleue jaune violette noir noire blanc blanche'),
    ...words(
      'gris grise rose drapeau étoile flèche icône rojo roja verde azul amarillo amarilla naranja morado',
    ),
    ...words('morada púrpura violeta negro negra blanco blanca bandera estrella flecha etiqueta icono de'),
    ...words('vermelho vermelha amarelo amarela laranja roxo roxa preto preta branco branca cinza bandeira'),
    ...words('estrela seta ícone rosso rossa giallo gialla arancione viola nero nera bianco bianca grigio'),
    ...words('grigia blu bandiera stella freccia etichetta icona rood rode groen groene blauw blauwe'),
    ...words('geel gele oranje paars paarse zwart zwarte wit witte grijs grijze vlag ster pijl красный'),
    ...words('красная красное зелёный зелёная зеленый зеленая синий синяя голубой голубая жёлтый жёлтая'),
    ...words('желтый желтая оранжевый оранжевая фиолетовый фиолетовая чёрный чёрная черный черная белый'),
    ...words('белая серый серая флаг флажок звезда стрелка метка значок czerwony czerwona zielony zielona'),
    ...words(
      'niebieski niebieska żółty żółta pomarańczowy pomarańczowa fioletowy fioletowa czarny czarna biały biała',
    ),
    ...words('szary szara flaga gwiazda strzałka đỏ vàng tím đen trắng xám cờ ngôi sao'),
  ],
};
