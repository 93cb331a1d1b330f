import sharp from 'sharp'
const [,, out, ...names] = process.argv
const w=390,h=844
const tiles = await Promise.all(names.map(async (n,i)=>({input: await sharp('/work/main/dist/screens/'+n+'.png').resize({width:w,height:h,fit:'inside'}).toBuffer(), left:i*(w+8), top:0})))
await sharp({create:{width:(w+8)*names.length,height:h,channels:3,background:'#888'}}).composite(tiles).png().toFile(out)
