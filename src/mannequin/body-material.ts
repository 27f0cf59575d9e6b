import { Color, MeshStandardMaterial } from 'three';
import type { Look } from './person';

const VERTEX_HEAD = `attribute vec3 restPosition; attribute vec4 garment; attribute float openness;
varying vec3 vRest; varying vec4 vGarment; varying float vOpenness;
`;
const VERTEX_BODY = `#include <begin_vertex>
vRest = restPosition; vGarment = garment; vOpenness = openness;`;

const FRAGMENT_HEAD = `varying vec3 vRest; varying vec4 vGarment; varying float vOpenness;
uniform vec3 uSkin; uniform vec3 uShirt; uniform vec3 uTrousers; uniform vec3 uShoes;
float grain(vec3 p) { return fract(sin(dot(p, vec3(12.9898, 78.233, 37.719))) * 43758.5453); }
float clouds(vec3 p) {
  vec3 cell = floor(p); vec3 f = fract(p); f = f * f * (3.0 - 2.0 * f);
  float sum = 0.0;
  for (int i = 0; i < 8; i++) {
    vec3 corner = vec3(float(i & 1), float((i >> 1) & 1), float(i >> 2));
    vec3 share = mix(1.0 - f, f, corner);
    sum += share.x * share.y * share.z * grain(cell + corner);
  }
  return sum;
}
float past(float edge) { float soft = max(fwidth(edge), 1e-4); return smoothstep(-soft, soft, edge); }
`;
/** Cloth darkens a little in a band before each hem, as a folded seam does. */
const FRAGMENT_COLOUR = `#include <color_fragment>
float cloth = 0.9 + 0.13 * clouds(vRest * vec3(24.0, 8.0, 24.0)) + 0.05 * clouds(vRest * 180.0);
float seam = max(past(vGarment.x + 0.014) , past(vGarment.y + 0.011));
vec3 worn = uShirt * cloth * (1.0 - 0.2 * seam);
worn = mix(worn, uTrousers * (0.85 + 0.25 * clouds(vRest * vec3(30.0, 10.0, 30.0))), past(vGarment.z));
worn = mix(worn, uShoes, past(vGarment.w));
float bare = max(past(vGarment.x), past(vGarment.y));
diffuseColor.rgb = mix(worn, uSkin * (0.97 + 0.06 * clouds(vRest * 60.0)), bare) * vOpenness;`;

/** Skin and clothes in one material: edges are drawn where the garment attribute changes sign. */
export function bodyMaterial(look: Look): MeshStandardMaterial {
  const material = new MeshStandardMaterial({ roughness: 0.85 });
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
