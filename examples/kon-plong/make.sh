#!/usr/bin/env bash
# Cả câu chuyện: chỉ đạo → kế hoạch → theo dõi → báo cáo. Tham số: thư mục ghi tệp Word.
set -euo pipefail
out=$(realpath -m "${1:-build/kon-plong}")
cd "$(dirname "$0")"

congvan plan chi-dao.yaml --all -o ke-hoach
# Kế hoạch nào cũng chưa ban hành, nên `trace` kết thúc bằng mã 1.
congvan trace chi-dao.yaml ke-hoach/*.yaml --on 31/12/2024 --format html -o theo-doi.html \
  --docx "$out/phu-luc-theo-doi.docx" --force || [ $? -eq 1 ]
congvan report ke-hoach/phong-vhtt.yaml --on 31/12/2024 -o bao-cao/phong-vhtt.yaml --force
congvan render chi-dao.yaml -o "$out" --force
congvan render 'ke-hoach/*.yaml' -o "$out/ke-hoach" --jobs 2 --force
congvan render bao-cao/phong-vhtt.yaml -o "$out/bao-cao" --force
