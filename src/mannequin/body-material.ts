import { Color, MeshLambertMaterial, type MeshStandardMaterial } from 'three';
import type { Look } from './person';

const VERTEX_HEAD = `attribute vec4 garment; attribute float openness;
varying vec4 vGarment; varying float vOpenness;
`;
const VERTEX_BODY = `#include <begin_vertex>
vGarment = garment; vOpenness = openness;`;

const FRAGMENT_HEAD = `varying vec4 vGarment; varying float vOpenness;
uniform vec3 uSkin; uniform vec3 uShirt; uniform vec3 uTrousers; uniform vec3 uShoes;
float past(float edge) { float soft = max(fwidth(edge), 1e-4); return smoothstep(-soft, soft, edge); }
`;
/** Cloth darkens a little in a band before each hem, as a folded seam does. */
const FRAGMENT_COLOUR = `#include <color_fragment>
float seam = max(past(vGarment.x + 0.014), past(vGarment.y + 0.011));
vec3 worn = mix(uShirt * (1.0 - 0.2 * seam), uTrousers, past(vGarment.z));
worn = mix(worn, uShoes, past(vGarment.w));
diffuseColor.rgb = mix(worn, uSkin, max(past(vGarment.x), past(vGarment.y))) * vOpenness;`;

/** Skin and clothes in one matt material, which costs a software renderer half of a shiny one: edges are drawn where the garment attribute changes sign. */
export function bodyMaterial(look: Look): MeshLambertMaterial {
  const material = new MeshLambertMaterial();
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, {
      uSkin: { value: new Color(look.skin) },
      uShirt: { value: new Color(look.shirt) },
      uTrousers: { value: new Color(look.trousers) },
      uShoes: { value: new Color('#26242a') },
    });
    shader.vertexShader = VERTEX_HEAD + shader.vertexShader.replace('#include <begin_vertex>', VERTEX_BODY);
    shader.fragmentShader = FRAGMENT_HEAD + shader.fragmentShader.replace('#include <color_fragment>', FRAGMENT_COLOUR);
  };
  return material;
}

/** Any material, darkened where little light comes from around. */
export function shadeByOpenness(material: MeshStandardMaterial): MeshStandardMaterial {
  material.onBeforeCompile = (shader) => {
    shader.vertexShader =
      'attribute float openness; varying float vOpenness;\n' +
      shader.vertexShader.replace('#include <begin_vertex>', '#include <begin_vertex>\nvOpenness = openness;');
    shader.fragmentShader =
      'varying float vOpenness;\n' +
      shader.fragmentShader.replace(
        '#include <color_fragment>',
        '#include <color_fragment>\ndiffuseColor.rgb *= vOpenness;',
      );
  };
  return material;
}
